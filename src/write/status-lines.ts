/** A story's status in words: what stands above its headline wherever people read it. */
import type { Article, Status } from '../article.js';
import { fold } from '../read/white-space.js';
import { timeIn } from '../time.js';

export interface StatusLine {
  /** Is it not to be published, or not yet? */
  grave: boolean;
  /** In our own words: "EMBARGO until 28 November 2026, 00:01 UTC". */
  head: string;
  /** The notices as written; null where they say no more than the head. */
  text: string | null;
}

/** The gravest first; notices that say the same in one. */
export function statusLinesOf({ status }: Pick<Article, 'status'>): StatusLine[] {
  const lines: StatusLine[] = [];
  for (const one of status) {
    const head = headOf(one);
    let line = lines.at(-1);
    if (line?.head !== head) {
      line = { grave: isGrave(one), head, text: null };
      lines.push(line);
    }
    if (!says(one.text, head)) line.text = line.text === null ? one.text : `${line.text} ${one.text}`;
  }
  return lines;
}

/** The same as one text each. */
export function statusTextsOf(article: Pick<Article, 'status'>): string[] {
  return statusLinesOf(article).map(({ head, text }) => (text === null ? head : `${head}: ${text}`));
}

function headOf({ kind, until }: Status): string {
  return until === null ? kind.toUpperCase() : `${kind.toUpperCase()} until ${timeIn(until, 'en')}`;
}

function says(text: string, head: string): boolean {
  return fold(text.replace(/[^\p{L}\p{N}]+/gu, ' ')).toUpperCase() === head;
}

export function isGrave({ kind }: Pick<Status, 'kind'>): boolean {
  return kind !== 'correction' && kind !== 'update';
}

/** How IPTC's standards call it: canceled, withheld, embargoed, or usable. */
export function publishingStatus({
  status,
}: Pick<Article, 'status'>): 'canceled' | 'withheld' | 'embargoed' | 'usable' {
  const kinds = new Set(status.map(({ kind }) => kind));
  if (kinds.has('kill') || kinds.has('withdrawn')) return 'canceled';
  if (kinds.has('hold')) return 'withheld';
  return kinds.has('embargo') || kinds.has('advance') ? 'embargoed' : 'usable';
}

/** Until when it is embargoed, as a date and a time of XML Schema; null where that is not known. */
export function embargoEnd({ status }: Pick<Article, 'status'>): string | null {
  const until = status.find(({ kind, until }) => (kind === 'embargo' || kind === 'advance') && until !== null)?.until;
  if (until == null) return null;
  if (!until.includes('T')) return `${until}T00:00:00`;
  return until.replace(/T(\d\d:\d\d)(?!:?\d)/, 'T$1:00');
}

/** The notes that no banner shows. */
export function otherNotes({ notes, status }: Pick<Article, 'notes' | 'status'>): string[] {
  // A label of labelled copy is of the notice, and not of the note.
  return notes.filter((note) => !status.some(({ text }) => text.endsWith(note)));
}
