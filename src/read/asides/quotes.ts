/** Pull quotes: a quotation on lines of its own, and who said it below, behind a dash. */
import type { Line } from '../../input/lines.js';
import { LetterPattern } from '../text/letter-pattern.js';
import { startsSmall } from '../text/words.js';
import type { Aside, Looked } from './aside.js';

/** In UTF-16 units. */
const LONGEST = 400;
const LONGEST_NAME = 100;
const MOST_WORDS = 6;
const QUOTED = /^["“„«‘][^"“”„»«]*["”“»’][.!?]?$/;
const SAID = new LetterPattern('^(?:--|[—–―-]) ?(?=\\p{L})');
/** A Unicode class is expensive to compile, and most copy has no line that begins so. */
const DASHED = /^[—–―-]/;

/** The same on one line, in labelled copy. */
const ON_ONE_LINE = new LetterPattern('^(["“„«‘][^"“”„»«]*["”“»’][.!?]?) ?(?:--|[—–―-]) ?(?=\\p{L})');

export function* findQuotes({ lines, text, labelOf }: Looked): Generator<Aside> {
  for (let at = 0; at < lines.length; at++) {
    const aside = labelOf(lines[at] as Line) === 'quote' ? onOneLine(text, lines[at] as Line) : null;
    if (aside !== null) yield aside;
    if (at === 0) continue;
    const [above, line] = [lines[at - 1] as Line, lines[at] as Line];
    const dash =
      line.text.length > LONGEST_NAME || line.afterBlank || !DASHED.test(line.text) ? null : SAID.exec(line.text);
    if (dash === null || above.text.length > LONGEST || !QUOTED.test(above.text)) continue;
    // Items of a list stand one below the other; speech behind a dash does, too.
    if (SAID.test(lines[at + 1]?.text ?? '') || !isName(line.text.slice(dash[0].length))) continue;
    yield {
      lines: [above, line],
      as: 'quote',
      seen: true,
      parts: [
        { role: 'quote', start: above.start, end: above.end },
        { role: 'quote-attribution', start: line.start, end: line.end },
      ],
    };
  }
}

/** Whether a text is a speaker's name, with a job behind a comma; speech behind a dash goes on in small letters. */
function isName(text: string): boolean {
  const [name = ''] = text.split(',', 1);
  const words = name.split(' ');
  return (
    words.length <= MOST_WORDS &&
    !/[.!?,:;]$/.test(text) &&
    words.every((word) => word.length < 4 || !startsSmall(word))
  );
}

function onOneLine(text: string, line: Line): Aside | null {
  const found = line.text.length > LONGEST ? null : ON_ONE_LINE.exec(text.slice(line.start, line.end));
  if (found === null) return null;
  return {
    lines: [line],
    as: 'quote',
    seen: true,
    parts: [
      { role: 'quote', start: line.start, end: line.start + String(found[1]).length },
      { role: 'quote-attribution', start: line.start + String(found[1]).length, end: line.end },
    ],
  };
}
