/** What is to be made of stories: plain data, so that it can be handed to a worker. */
import type { FormatName } from '../formats/index.js';
import type { WriteOptions } from '../formats/writer.js';
import type { Style } from '../houses/style.js';
import type { Overruled } from '../overrule.js';
import type { DateOrder } from '../read/grammar/date-days.js';
import type { LineEnds } from './encoded.js';
import type { Given } from './publication.js';

export interface Recipe extends Omit<WriteOptions, 'page' | 'template' | 'meta' | 'smart'> {
  /** How lines end; undefined as suits the format. */
  eol?: LineEnds | undefined;
  /** Each story is written in all of them. */
  formats: readonly FormatName[];
  /** The house style, or the name of one of ours; null lets the copy decide. */
  style: string | Style | null;
  /** Houses beside ours that the copy can be of. */
  houses?: readonly Style[] | undefined;
  /** Whether a story with a warning counts as failed. Not there where nobody asked. */
  strict?: true | undefined;
  /** Whether quotes and dashes are typographic. Not there where nobody asked. */
  smart?: boolean | undefined;
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
  /** Whether the time of publication is needed, whatever the formats hold of it. */
  dated: boolean;
  /** Whether stories of a feed are kept until all are there. */
  gathers?: boolean | undefined;
  /** Whether stories are written as parts of one output, without what stands around a single one; `several` for those of a file with several. */
  framed: boolean | 'several';
}

/** What of the options of writers a recipe has as it is, in the order in which a fingerprint names them. */
const plain = [
  'width',
  'columns',
  'colors',
  'theme',
  'links',
  'named',
  'positions',
  'fragment',
  'frontMatter',
  'feed',
  'now',
] as const;

type Plain = Pick<WriteOptions, (typeof plain)[number]>;

/** The options of writers that are plain data, out of all. */
export function plainOptions(options: Plain): Plain {
  return Object.fromEntries(plain.map((name) => [name, options[name]])) as unknown as Plain;
}
