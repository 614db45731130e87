/** A dateline that opens a paragraph, taken off it or given back to it, where somebody who knows better says so. */
import type { Copy } from './copy.js';
import { readDateline } from './grammar/dateline.js';
import { lineAt, YOURS } from './overruled-marks.js';
import type { Mark } from './source-map.js';
import { skipWhite, trimWhite } from './text/white-space.js';

/** A dateline that somebody denies is the beginning of its paragraph. */
export function withoutDateline(marks: readonly Mark[], { grafs }: Copy): Mark[] {
  const at = marks.findIndex(({ role }) => role === 'dateline');
  const dateline = marks[at];
  const graf = grafs.find(({ start, end }) => dateline !== undefined && start <= dateline.start && dateline.end <= end);
  if (dateline === undefined || graf === undefined) return [...marks];
  let behind = at + 1;
  while ((marks[behind]?.end ?? Number.POSITIVE_INFINITY) <= graf.end) behind++;
  const paragraph = marks.slice(at, behind).find(({ role }) => role === 'paragraph');
  if (paragraph === undefined) return [...marks];
  const { start, line } = dateline;
  const text = start === graf.start && paragraph.end === graf.end ? graf.text : null;
  return [...marks.slice(0, at), { ...paragraph, start, line, text, rule: YOURS }, ...marks.slice(behind)];
}

/** Signs that part a dateline from its paragraph. */
const SIGNS = '-\u2013\u2014\u2015_:|';
/** Paragraphs that can be the first one of the story. */
const FIRST = 3;

/** Takes a dateline off the first paragraph that it opens, a sign behind it; the same marks where it opens none. */
export function withDateline(marks: readonly Mark[], value: string, copy: Copy): Mark[] {
  const whole = withoutDateline(marks, copy);
  const paragraphs = whole.filter(({ role }) => role === 'paragraph').slice(0, FIRST);
  for (const paragraph of paragraphs) {
    const { start, end } = paragraph;
    if (!copy.text.startsWith(value, start)) continue;
    const sign = skipWhite(copy.text, start + value.length, end);
    let behind = sign;
    while (behind < end && SIGNS.includes(copy.text.charAt(behind))) behind++;
    const body = skipWhite(copy.text, behind, end);
    if (behind === sign || body >= end) continue;
    const lines = copy.grafs.flatMap((graf) => graf.lines);
    const piece = (role: Mark['role'], from: number, to: number): Mark => {
      const [line, lastLine] = [lineAt(lines, from), lineAt(lines, to - 1)];
      return { ...paragraph, role, rule: YOURS, start: from, end: to, line, lastLine, text: null };
    };
    copy.dateline = readDateline(`${value} — `, copy.lexicon);
    const parts = [
      piece('dateline', start, start + value.length),
      piece('separator', sign, trimWhite(copy.text, sign, behind)),
      { ...piece('paragraph', body, end), rule: paragraph.rule },
    ];
    const at = whole.indexOf(paragraph);
    return [...whole.slice(0, at), ...parts, ...whole.slice(at + 1)];
  }
  return [...marks];
}
