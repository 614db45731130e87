/** What is to be made of stories: plain data, so that it can be handed to a worker. */
import { createHash } from 'node:crypto';
import type { Given } from '../commands/publication.js';
import type { Overruled } from '../overrule.js';
import type { DateOrder } from '../read/date-days.js';
import type { Parting } from '../read/stories.js';
import type { Style } from '../styles/style.js';
import type { FormatName } from '../write/index.js';
import type { WriteOptions } from '../write/writer.js';

export interface Recipe extends Omit<WriteOptions, 'page' | 'template' | 'meta'> {
  /** Each story is written in all of them. */
  formats: readonly FormatName[];
  /** The house style, or the name of one of ours; null lets the copy decide. */
  style: string | Style | null;
  /** See `ParseOptions`. */
  dateOrder?: DateOrder;
  /** Name of a page's theme, or path of a style sheet; null for the format's own. */
  pageTheme: string | null;
  /** Path of the editor's own page; null for ours. */
  templateFile: string | null;
  /** What of these files is read only below a folder: see `confine`. */
  confined: readonly (readonly [path: string, folder: string])[];
  publication: Given;
  /** What the command line says that was read wrong; undefined for nothing, and no part of an earlier run's recipe. */
  overruled?: Overruled | undefined;
  /** Is it asked when a story was published, whatever the formats hold of it? */
  dated: boolean;
  /** Are stories written as parts of one output, with what stands around them left out? */
  framed: boolean;
}

/** Tells runs apart that would make something else of the same inputs. */
export function fingerprintOf(recipe: Omit<Recipe, 'framed'>, pattern: string | null, parting: Parting): string {
  // The clock's time is another one each time.
  const told = JSON.stringify([{ ...recipe, now: null }, pattern, parting]);
  return createHash('sha256').update(told).digest('hex').slice(0, 16);
}
