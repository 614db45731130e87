/** When a story is sent, as the wires write it: in universal time. */
import type { Article } from '../../article.js';
import { versionOf } from '../../meta.js';
import { inUtc } from '../../time.js';
import { withDate } from '../shared/dated.js';
import type { WriteOptions } from '../writer.js';

export interface WireTime {
  year: string;
  month: string;
  day: string;
  /** Hours and minutes: "1911". */
  clock: string;
}

/** When this version was made, as somebody says or as the copy is dated; else now. */
export function wireTimeOf(article: Article, { meta, now }: WriteOptions): WireTime {
  const time = versionOf(withDate(article, meta)) ?? now ?? new Date().toISOString();
  const [, year = '', month = '', day = '', hour = '', minute = ''] =
    /(\d\d)-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(inUtc(time)) ?? [];
  return { year, month, day, clock: hour + minute };
}
