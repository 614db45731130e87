/** Marks that a desk leaves in copy for itself: TK ("to come"), CQ ("correct as it stands"), "[a]" for a comment. */
import { type Diagnostic, type DiagnosticCode, diagnostic } from '../diagnostic.js';
import type { Line } from '../input/lines.js';
import { COMMENT_RULE } from './asides/comments.js';
import type { Mark } from './source-map.js';

interface Sign {
  code: DiagnosticCode;
  pattern: RegExp;
  message: string;
}

const signs: readonly Sign[] = [
  {
    // No name: "TK Maxx", "die TK". In brackets, doubled, or in front of a small letter, as in "TK years old".
    code: 'to-come',
    pattern: /[[(]TK\b[^\])\n]{0,40}[\])]|\bTK(?:TK\b| TK\b| (?=[a-z]))/g,
    message: 'something is still to come here',
  },
  { code: 'desk-mark', pattern: /[[(]CQ\b[^\])]{0,60}[\])]/g, message: 'a mark of the desk stands in the text: CQ' },
];
const COMMENT: Sign = {
  code: 'desk-mark',
  pattern: /\[[a-z]{1,2}\]/g,
  message: 'a comment hangs on the text here',
};

/** At most so many of a kind are reported. */
const MOST = 20;

/** The marks in a story's copy, each with its place. */
export function deskMarks(
  text: string,
  lines: readonly Line[],
  language: string,
  story: readonly Mark[],
): Diagnostic[] {
  const english = language.split('-', 1)[0] === 'en' || language === 'und';
  const kinds = english ? [...signs] : [];
  // Elsewhere it is a note of the story.
  if (story.some(({ rule }) => rule.endsWith(COMMENT_RULE))) kinds.push(COMMENT);
  const labelled = story.filter(({ rule }) => rule === 'label-todo');
  return [
    ...kinds.flatMap(({ code, pattern, message }) =>
      placesOf(text, lines, pattern).map((place) => diagnostic(code, message, place)),
    ),
    ...labelled.map(({ line, start }) =>
      diagnostic('desk-mark', 'a mark for text that is still to come: left out', {
        line: line.number,
        column: start - line.lineStart + 1,
      }),
    ),
  ];
}

function placesOf(text: string, lines: readonly Line[], pattern: RegExp): { line: number; column: number }[] {
  const places: { line: number; column: number }[] = [];
  for (const { start, end, lineStart, number } of lines) {
    const raw = text.slice(start, end);
    if (!raw.includes('TK') && !raw.includes('CQ') && !raw.includes('[')) continue;
    for (const { index } of raw.matchAll(pattern)) {
      places.push({ line: number, column: start + index - lineStart + 1 });
      if (places.length === MOST) return places;
    }
  }
  return places;
}
