/**
 * What stands around a story and is no wire's frame: the labels of labelled copy ("HED: ..."), a mail's header lines,
 * its quoting signs and its signature. They are certain where they stand, so they are settled before any line is weighed.
 */

import { type LabelField, labelOf } from './labelled.js';
import type { Lexicon } from './lexicon.js';
import type { Line } from './lines.js';
import type { LineRole } from './model/line-roles.js';
import type { Mark, Role } from './source-map.js';
import { fold, skipWhite, trimWhite } from './white-space.js';

export interface Framed {
  /** The story's lines, without labels and quoting signs. */
  lines: Line[];
  /** The marks of what was taken off, in the order of the text. */
  marks: Mark[];
  /** What a line is for certain, by its label. */
  certain: ReadonlyMap<Line, LineRole>;
  /** Lines with a label, and lines that are no text of the story yet. */
  labels: ReadonlyMap<Line, LabelField>;
}

/** Takes labels and a mail's frame off; null where the copy has neither. */
export function openFrames(text: string, lines: readonly Line[], lexicon: Lexicon): Framed | null {
  const mail = openMail(text, lines);
  const inside = mail?.lines ?? lines;
  const labelled = openLabels(text, inside, lexicon);
  if (mail === null && labelled === null) return null;
  const marks = [...(mail?.marks ?? []), ...(labelled?.marks ?? [])].sort((a, b) => a.start - b.start);
  return {
    lines: labelled?.lines ?? [...inside],
    marks,
    certain: labelled?.certain ?? new Map(),
    labels: labelled?.labels ?? new Map(),
  };
}

function markOf(line: Line, role: Role, rule: string, start = line.start, end = line.end): Mark {
  return { role, rule, start, end, line, lastLine: line, runnerUp: null, text: null };
}

/** A line without its first characters: `from` is an offset in the input. */
function lineFrom(text: string, line: Line, from: number): Line {
  return { ...line, start: from, text: fold(text.slice(from, line.end)) };
}

/** What each label makes of its line. */
const rolesOfLabels: Record<LabelField, LineRole> = {
  slug: 'slug',
  kicker: 'outside',
  headline: 'headline',
  deck: 'deck',
  byline: 'byline',
  dateline: 'dateline',
  date: 'date',
  source: 'source',
  text: 'paragraph',
  subhead: 'subhead',
  caption: 'outside',
  quote: 'quote',
  note: 'note',
  todo: 'outside',
  other: 'outside',
};

function openLabels(text: string, lines: readonly Line[], lexicon: Lexicon): Framed | null {
  const found = lines.map((line) => labelOf(line.text, lexicon));
  if (!isLabelled(found.map((label) => label?.field ?? null))) return null;
  const marks: Mark[] = [];
  const kept: Line[] = [];
  const certain = new Map<Line, LineRole>();
  const labels = new Map<Line, LabelField>();
  lines.forEach((line, index) => {
    const label = found[index] ?? null;
    if (label === null) {
      kept.push(line);
      return;
    }
    // The label's length is that of the folded line: the same, but for white space before the colon.
    const colon = colonIn(text, line);
    const from = skipWhite(text, colon + 1, line.end);
    marks.push(markOf(line, 'separator', `label-${label.field}`, line.start, colon + 1));
    if (from >= line.end) return;
    const bare = lineFrom(text, line, from);
    kept.push(bare);
    certain.set(bare, rolesOfLabels[label.field]);
    labels.set(bare, label.field);
  });
  return { lines: kept, marks, certain, labels };
}

function colonIn(text: string, { start, end }: Line): number {
  let at = start;
  while (at < end && text.charAt(at) !== ':' && text.charAt(at) !== '：') at++;
  return at;
}

/** Labels that nobody writes but a desk; the others are common words. */
const TELLING: ReadonlySet<LabelField> = new Set([
  'slug',
  'deck',
  'byline',
  'dateline',
  'subhead',
  'text',
  'kicker',
  'date',
  'quote',
]);

/** Is the copy labelled? A headline with its label, or two parts with theirs. */
function isLabelled(fields: readonly (LabelField | null)[]): boolean {
  const telling = new Set(fields.filter((field) => field !== null && TELLING.has(field)));
  if (fields.includes('headline')) return telling.size > 0 || fields.indexOf('headline') < 3;
  return (
    telling.size >= 2 && (telling.has('byline') || telling.has('deck') || telling.has('slug') || telling.has('subhead'))
  );
}

/** The names of a mail's header lines, in small letters. */
const HEADERS: ReadonlyMap<string, 'from' | 'subject' | 'other'> = new Map([
  ...['from', 'von', 'de', 'da', 'van', 'från', 'fra', 'od', 'от'].map((name) => [name, 'from'] as const),
  ...['subject', 'betreff', 'objet', 'asunto', 'assunto', 'oggetto', 'onderwerp', 'ämne', 'emne', 'temat', 'тема'].map(
    (name) => [name, 'subject'] as const,
  ),
  ...[
    'to',
    'cc',
    'bcc',
    'date',
    'sent',
    'reply-to',
    'an',
    'datum',
    'gesendet',
    'à',
    'envoyé',
    'para',
    'fecha',
    'enviado',
    'data',
    'a',
    'inviato',
    'aan',
    'verzonden',
    'till',
    'skickat',
    'til',
    'dato',
    'sendt',
    'do',
    'attachments',
    'importance',
    'message-id',
    'кому',
    'дата',
  ].map((name) => [name, 'other'] as const),
]);
/** In lines. */
const MOST_HEADERS = 16;
const LONGEST_SIGNATURE = 10;

function openMail(text: string, lines: readonly Line[]): { lines: Line[]; marks: Mark[] } | null {
  let at = 0;
  while (at < Math.min(lines.length, 3) && isForward((lines[at] as Line).text)) at++;
  const first = at;
  const kinds = new Set<string>();
  while (at < lines.length && at - first < MOST_HEADERS) {
    const kind = headerKind((lines[at] as Line).text);
    if (kind === null) break;
    kinds.add(kind);
    at++;
  }
  if (!(kinds.has('subject') || kinds.has('from')) || kinds.size < 2 || at - first < 2) return null;
  const marks = lines.slice(0, at).map((line) => markOf(line, 'mail', 'mail-header'));
  let story = lines.slice(at);
  if (isQuoted(story)) {
    story = story.flatMap((line) => {
      let from = line.start;
      while (from < line.end && text.charAt(from) === '>') from = skipWhite(text, from + 1, line.end);
      if (from === line.start) return [line];
      marks.push(markOf(line, 'separator', 'quoting', line.start, trimWhite(text, line.start, from)));
      return from >= line.end ? [] : [lineFrom(text, line, from)];
    });
    story = spaced(lines.slice(at), story);
  }
  const end = signatureAt(story);
  for (const line of story.slice(end)) marks.push(markOf(line, 'mail', 'mail-signature'));
  return { lines: story.slice(0, end), marks };
}

/** An empty quoted line is a blank one: what follows it starts anew. */
function spaced(before: readonly Line[], after: readonly Line[]): Line[] {
  const empty = new Set<number>();
  const kept = new Set(after.map(({ number }) => number));
  for (const { number } of before) if (!kept.has(number)) empty.add(number);
  return after.map((line) => (empty.has(line.number - 1) ? { ...line, afterBlank: true } : line));
}

function headerKind(text: string): 'from' | 'subject' | 'other' | null {
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
  return (
    text.length < 80 &&
    /^[-_ ]*(?:begin )?(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|message transféré|mensaje reenviado|mensagem encaminhada)[-_: ]*$/i.test(
      text,
    )
  );
}

function isQuoted(lines: readonly Line[]): boolean {
  return lines.length > 1 && lines.filter(({ text }) => text.startsWith('>')).length * 5 >= lines.length * 4;
}

/** Index of the line "--" that a signature opens with; the number of lines where there is none. */
function signatureAt(lines: readonly Line[]): number {
  for (let at = lines.length - 1; at >= Math.max(1, lines.length - LONGEST_SIGNATURE); at--)
    if ((lines[at] as Line).text === '--') return at;
  return lines.length;
}
