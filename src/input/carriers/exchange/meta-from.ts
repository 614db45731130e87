/** Publication data that a file states, as the options take it. */
import { checkedMetaValue, type Meta } from '../../../meta.js';
import { publicationTime } from './times.js';

export type StatedMeta = { [Key in keyof Meta]?: string | readonly string[] | null };

/** What of it is of the form that is taken; the rest is left out: an id that is no address is none. */
export function metaFrom(stated: StatedMeta): Partial<Meta> {
  const meta: Partial<Record<keyof Meta, unknown>> = {};
  for (const [key, written] of Object.entries(stated) as [keyof Meta, string | readonly string[] | null][]) {
    const isTime = key === 'published' || key === 'modified';
    const value = isTime ? publicationTime(written as string | null) : written;
    if (value === null || value === undefined || value.length === 0) continue;
    try {
      meta[key] = checkedMetaValue(key, value);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return meta as Partial<Meta>;
}
