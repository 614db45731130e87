/** Captions with a label or a credit: "[PHOTO: ... Credit: Jo Doe]", "Image: ... (Jo Doe/The Harbour Times)". */
import type { Line } from '../../input/lines.js';
import { anywhere } from '../../languages/anywhere.js';
import { anyOf } from '../text/pattern.js';
import type { Aside, Looked, Part } from './aside.js';

const LABEL = anyOf([...anywhere.pictureLabels, ...anywhere.captionLabels]);
const OPENER = new RegExp(`^([[(])?${LABEL}s?(?: caption)?(?: \\d{1,2})?: ?`, 'i');
/** The photographer, behind a full stop. */
const CREDITED = new RegExp(`[.!?] (?:${LABEL}(?: by)?[: ] ?|© ?)(?=\\S.{1,59}$)`, 'i');
const BRACKETS = /^\([^()]{2,60}\)$/;
/** In UTF-16 units. */
const LONGEST = 600;
const SHORTEST = 30;
const SENTENCE = /[.!?…]["”’»]?$/;

export function* findPictures({ lines, text, labelOf }: Looked): Generator<Aside> {
  for (const line of lines) {
    if (line.text.length > LONGEST) continue;
    const aside = labelOf(line) === 'caption' ? pictureOf(text, line, line.start, line.end) : labelled(text, line);
    if (aside !== null) yield aside;
  }
}

/** In square brackets; in round ones, or behind a label alone, a sentence with its credit: "(Photo: Jo Doe)" is a credit. */
function labelled(text: string, line: Line): Aside | null {
  const raw = text.slice(line.start, line.end);
  const opening = raw.slice(0, 40);
  const opened = opening.includes(':') ? OPENER.exec(opening) : null;
  if (opened === null) return null;
  const closer = opened[1] === '[' ? ']' : opened[1] === '(' ? ')' : null;
  if (closer !== null && !raw.endsWith(closer)) return null;
  const end = closer === null ? line.end : line.end - 1;
  const start = line.start + opened[0].length;
  const aside = pictureOf(text, line, start, end);
  if (closer === ']') return aside;
  const [caption, credit] = aside.parts;
  const words = text.slice(caption?.start, caption?.end);
  const known = closer === null ? credit !== undefined : SENTENCE.test(words);
  return known && words.length >= SHORTEST ? aside : null;
}

function pictureOf(text: string, line: Line, start: number, end: number): Aside {
  const credit = creditIn(text.slice(start, end));
  const parts: Part[] = [{ role: 'image', start, end: credit === null ? end : start + credit.before }];
  if (credit !== null) parts.push({ role: 'image-credit', start: start + credit.start, end: start + credit.end });
  return { lines: [line], as: 'outside', seen: false, parts };
}

/** @returns where the photographer stands at the end of a caption, and where the caption ends before that; null where nobody is named */
function creditIn(caption: string): { before: number; start: number; end: number } | null {
  const last = Math.max(0, caption.length - 90);
  const open = caption.lastIndexOf(' (');
  if (open > 0 && open >= last && BRACKETS.test(caption.slice(open + 1)))
    return { before: open, start: open + 2, end: caption.length - 1 };
  const found = CREDITED.exec(caption.slice(last));
  if (found === null) return null;
  const start = last + found.index + found[0].length;
  return { before: last + found.index + 1, start, end: caption.endsWith('.') ? caption.length - 1 : caption.length };
}
