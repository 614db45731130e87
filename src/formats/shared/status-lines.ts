/** A story's status in words: what stands above its headline wherever people read it. */
import type { Article, Status } from '../../article.js';
import { fold } from '../../read/text/white-space.js';
import { timeIn } from '../../time.js';
import { filled, ourLanguage, ourWords } from './our-words.js';

export interface StatusLine {
  /** Whether it is not to be published, or not yet. */
  grave: boolean;
  /** In our own words: "EMBARGO until 28 November 2026, 00:01 UTC". */
  head: string;
  /** The language of these (BCP 47); null where it is the story's. */
  headLanguage: string | null;
  /** The notices as written; null where they say no more than the head. */
  text: string | null;
}

/** What a status is read by, and a language to say it in. */
export type Noticed = Pick<Article, 'status' | 'language'>;

/** The language that a status is said in where our own reader, and others, tell it by its words. */
export const FOR_READERS = 'en';

/** The gravest first; notices that say the same in one. */
export function statusLinesOf({ status, language }: Noticed): StatusLine[] {
  const lines: StatusLine[] = [];
  const own = ourLanguage(language);
  for (const one of status) {
    const head = headIn(language, one);
    let line = lines.at(-1);
    if (line?.head !== head) {
      line = { grave: isGrave(one), head, headLanguage: own === language ? null : own, text: null };
      lines.push(line);
    }
    if (!says(one.text, head)) line.text = line.text === null ? one.text : `${line.text} ${one.text}`;
  }
  return lines;
}

/** The same as one text each. */
export function statusTextsOf(article: Noticed): string[] {
  return statusLinesOf(article).map(({ head, text }) => (text === null ? head : `${head}: ${text}`));
}

function headIn(language: string, { kind, until }: Status): string {
  const says = ourWords(language);
  const head = says.status[kind];
  return until === null ? head : `${head} ${filled(says.until, timeIn(until, ourLanguage(language)))}`;
}

/** What a kind of status is called, in the story's language. */
export function statusNameIn(language: string, kind: Status['kind']): string {
  return ourWords(language).status[kind];
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
