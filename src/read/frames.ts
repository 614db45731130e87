/**
 * Takes off what stands around a story and is not a wire's frame: the labels of labelled copy ("HED: ..."), a mail's header lines,
 * its quoting signs and its signature. All of these are certain, so they are settled before the line model sees any line.
 */

import type { Line } from '../input/lines.js';
import { anywhere } from '../languages/anywhere.js';
import { withoutEndSign } from './end-sign.js';
import type { Framed } from './framed.js';
import { openLabels } from './labelled-copy.js';
import { unnumbered } from './numbered-copy.js';
import { olderMailAt } from './older-mail.js';
import { type Mark, markOn } from './source-map.js';
import type { Lexicon } from './text/lexicon.js';
import { bareSubject } from './text/subject.js';
import { fold, skipWhite, trimWhite, withoutEnd } from './text/white-space.js';
import { comparable } from './text/words.js';

/**
 * Takes labels, a mail's frame and the signs of a quotation off; null where the copy has none of them.
 * @param isMail whether it is certainly a mail: then one header line is enough
 */
export function openFrames(text: string, lines: readonly Line[], lexicon: Lexicon, isMail = false): Framed | null {
  const mail = openMail(text, lines, isMail ? 1 : 2);
  // A story that was copied out of a mail has the signs of its quotation, and no header line.
  const around = mail ?? unquoted(text, lines) ?? unnumbered(text, lines);
  const signed = withoutEndSign(text, around?.lines ?? lines, lexicon);
  const inside = signed?.lines ?? around?.lines ?? lines;
  const labelled = openLabels(text, inside, lexicon);
  const titled = mail === null || labelled !== null ? null : subjectLine(lines, mail.lines);
  if (around === null && labelled === null && signed === null) return null;
  const ended = signed === null ? [] : [signed.mark];
  const marks = [...(around?.marks ?? []), ...(labelled?.marks ?? []), ...ended].sort((a, b) => a.start - b.start);
  return {
    lines: labelled?.lines ?? [...inside],
    marks,
    certain: labelled?.certain ?? new Map(titled === null ? [] : [[titled, 'headline']]),
    labels: labelled?.labels ?? new Map(),
  };
}

interface Opened {
  lines: Line[];
  marks: Mark[];
}

/** @returns a line without its first characters. @param from an offset in the input */
function lineFrom(text: string, line: Line, from: number): Line {
  return { ...line, start: from, text: fold(text.slice(from, line.end)) };
}

type HeaderKind = 'from' | 'subject' | 'other';

/** What a mail's header lines say, by their names in small letters. */
const HEADERS: ReadonlyMap<string, HeaderKind> = new Map([
  ...anywhere.mailFrom.map((name) => [name, 'from'] as const),
  ...anywhere.mailSubject.map((name) => [name, 'subject'] as const),
  ...anywhere.mailHeaders.map((name) => [name, 'other'] as const),
]);
/** In lines. */
const MOST_HEADERS = 16;
const LONGEST_SIGNATURE = 10;
/** Of what stands above a forwarded mail. */
const LONGEST_NOTE = 12;
/** In UTF-16 units. */
const LONGEST_SUBJECT = 400;

function openMail(text: string, lines: readonly Line[], least: number): Opened | null {
  const own = headersEnd(lines, 0, least);
  if (own === null) return null;
  const written = lines.slice(own);
  // Three kinds: one or two lines of a story can look like header lines.
  const older = own + olderMailAt(written, (from) => headersEnd(written, from, 3));
  const quoted = lines.slice(older).map((line) => markOn(line, 'mail', 'mail-quoted'));
  const at = forwardedEnd(lines.slice(0, older), own) ?? own;
  const marks = lines.slice(0, at).map((line) => markOn(line, 'mail', 'mail-header'));
  const below = lines.slice(at, older);
  const opened = unquoted(text, below);
  const story = opened?.lines ?? below;
  marks.push(...(opened?.marks ?? []));
  const end = signatureAt(story);
  for (const line of story.slice(end)) marks.push(markOn(line, 'mail', 'mail-signature'));
  for (const mark of quoted) marks.push(mark);
  return { lines: story.slice(0, end), marks };
}

/** @returns the lines without their quoting signs; null where they have none */
function unquoted(text: string, lines: readonly Line[]): Opened | null {
  if (!isQuoted(lines)) return null;
  const marks: Mark[] = [];
  let said = false;
  const bare = lines.flatMap((line) => {
    let from = line.start;
    while (from < line.end && text.charAt(from) === '>') from = skipWhite(text, from + 1, line.end);
    if (from === line.start) return [line];
    marks.push(markOn(line, 'separator', 'quoting', line.start, trimWhite(text, line.start, from)));
    if (from >= line.end) return [];
    const inside = lineFrom(text, line, from);
    const isFirst = !said;
    said = true;
    if (!isFirst || !saysWho(inside.text)) return [inside];
    marks.push(markOn(line, 'mail', 'mail-header', from, line.end));
    return [];
  });
  return { lines: spaced(lines, bare), marks };
}

/** "> On 12 Nov 2026, at 16:02, Jo Doe <jo@desk.example> wrote:", above what Jo wrote. */
function saysWho(text: string): boolean {
  return /[:：]$/.test(text) && (text.includes('@') || /\d[:.]\d\d/.test(text));
}

/** @returns the line at the top of a mail's text that repeats its subject, which is the headline; null where none does */
function subjectLine(lines: readonly Line[], story: readonly Line[]): Line | null {
  const subjects = lines
    .slice(0, MOST_HEADERS)
    .filter(({ text }) => headerKind(text) === 'subject')
    .map(({ text }) => comparable(bareSubject(text.slice(text.indexOf(':') + 1).trim())));
  return (
    story.slice(0, LONGEST_NOTE).find(({ text }) => {
      const own = text.length > LONGEST_SUBJECT ? '' : comparable(text);
      return own !== '' && subjects.includes(own);
    }) ?? null
  );
}

/**
 * @returns the index behind a mail's header lines, which can have a "forwarded message" above them; null where there are none
 * @param least how many kinds of header lines there must be
 */
function headersEnd(lines: readonly Line[], from: number, least = 2): number | null {
  let at = from;
  while (at < Math.min(lines.length, from + 3) && isForward((lines[at] as Line).text)) at++;
  const first = at;
  const kinds = new Set<string>();
  while (at < lines.length && at - first < MOST_HEADERS) {
    const kind = headerKind((lines[at] as Line).text);
    if (kind === null) break;
    kinds.add(kind);
    at++;
  }
  if (!(kinds.has('subject') || kinds.has('from')) || kinds.size < least || at - first < least) return null;
  return at;
}

/** @returns the index behind the header of the innermost forwarded mail, each below a short note; null where no mail is forwarded */
function forwardedEnd(lines: readonly Line[], from: number): number | null {
  let end = from;
  for (let at = from; at < Math.min(lines.length, end + LONGEST_NOTE); at++) {
    const own = isForward((lines[at] as Line).text) ? headersEnd(lines, at) : null;
    if (own === null) continue;
    end = own;
    at = own - 1;
  }
  return end === from ? null : end;
}

/** @returns the lines, with a blank line above each that follows an empty quoted line */
function spaced(before: readonly Line[], after: readonly Line[]): Line[] {
  const empty = new Set<number>();
  const kept = new Set(after.map(({ number }) => number));
  for (const { number } of before) if (!kept.has(number)) empty.add(number);
  return after.map((line) => (empty.has(line.number - 1) ? { ...line, afterBlank: true } : line));
}

function headerKind(written: string): HeaderKind | null {
  // Some programs quote what they forward, including its header.
  const text = written.startsWith('>') ? written.slice(0, 200).replace(/^(?:>\s?)+/, '') : written;
  const colon = text.indexOf(':');
  if (colon < 1 || colon > 14) return null;
  return (
    HEADERS.get(
      text
        .slice(0, colon)
        .replace(/^\*|\*$/g, '')
        .trim()
        .toLowerCase(),
    ) ?? null
  );
}

/** "---------- Forwarded message ---------", "-----Original Message-----", "Begin forwarded message:". */
function isForward(text: string): boolean {
  if (text.length >= 80) return false;
  const words = withoutEnd(text, '-_: ').replace(/^[-_ ]*(?:begin )?/i, '');
  return FORWARDED.has(words.toLowerCase());
}

const FORWARDED: ReadonlySet<string> = new Set(anywhere.forwarded);

function isQuoted(lines: readonly Line[]): boolean {
  return lines.length > 1 && lines.filter(({ text }) => text.startsWith('>')).length * 5 >= lines.length * 4;
}

/** Index of the line "--" that a signature opens with; the number of lines where there is none. */
function signatureAt(lines: readonly Line[]): number {
  for (let at = lines.length - 1; at >= Math.max(1, lines.length - LONGEST_SIGNATURE); at--)
    if ((lines[at] as Line).text === '--') return at;
  return lines.length;
}
