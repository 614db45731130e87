/** How an input is split into its stories. */
import type { Style } from '../houses/style.js';
import { NdjsonSplitter, RecordSplitter, separatorOf } from '../input/records.js';
import { StorySplitter } from '../input/splitter.js';
import type { From, Splitter } from '../input/story.js';

export type { From };

/** How an input is split into stories. */
export interface Splitting {
  /**
   * What carries the copy; `auto` (the default) tells by the first bytes and the file's name. `copy` is plain text, and goes
   * by the marks of wires and desks; `ndjson` takes `{"id": ..., "text": ...}` a line.
   */
  from?: From;
  /** What stands between two stories, where a script has put it there; of plain copy only. */
  separator?: string | null;
  /** The longest story of plain copy or of a record that is kept, in UTF-16 units; 4 Mi by default, and no more than 104,857 lines. */
  most?: number;
  /** Houses beside ours, whose stories begin and end in their own ways. */
  houses?: readonly Style[] | undefined;
}

/** Longer stories are not kept, in UTF-16 units: no desk has sent one, and a reading takes some times its copy's memory. */
export const MOST = 4 * 2 ** 20;

/** What splits an input so. */
export function splitterFor({
  from = 'auto',
  separator = null,
  most = MOST,
  houses,
}: Undefinable<Splitting>): Splitter {
  if (from === 'ndjson') return new NdjsonSplitter(most);
  return separator === null ? new StorySplitter({ most, houses }) : new RecordSplitter(separatorOf(separator), most);
}

export type Undefinable<T> = { [key in keyof T]: T[key] | undefined };
