/** A story on its way, whatever cuts it out: copy has marks of its own, a script puts something between records. */
import type { CarrierName } from '../article.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { Carried } from './carriers/carrier.js';

/** What an input can be said to be. */
export type From = CarrierName | 'auto';

/** Where a story's text stands in its input. */
export interface StoryPlace {
  /** Of its first character, in UTF-16 units from 0. */
  offset: number;
  /** 1-based, of its first line: places in the story count from here. */
  line: number;
  lineEnd: '\n' | '\r';
}

/**
 * A story on its way from its input to its reading: plain data, to which each stage adds what it finds out. A splitter
 * cuts it out, a cutter decodes and numbers it, a run says which file it is of.
 */
export type Story = StoryPlace & {
  /** Its input, as named; null for standard input, and for what comes from a program. */
  file: string | null;
  /** Its number in the input, from 1: stories that can't be read are counted. */
  number: number;
  /** Whether there are several in its input. Of the first one it is known when the second has come. */
  among: boolean;
  /** An id that came with it. */
  id: string | null;
  /** 1-based line of the input at which its record stands, where places in the story are those of its own text. */
  record: number | null;
  /** Where it is a brief of a column. */
  brief?: Brief;
  /** Where a record says what carries it: its text is that, and not read yet. */
  from?: From;
  /** Where it came in a carrier: what that says of it. The text is its text. */
  carried?: Carried;
  /** What was odd about its bytes, and about how it was cut out. */
  diagnostics: readonly Diagnostic[];
} & ({ text: string; problem: null } | { text: null; problem: Diagnostic });

/** A story of which nothing is known but where it stands: its text, or why there is none. */
export function storyAt({ offset, line, lineEnd }: StoryPlace, text: string | Diagnostic): Story {
  const place = { offset, line, lineEnd, file: null, number: 1, among: false, id: null, record: null, diagnostics: [] };
  return typeof text === 'string' ? { ...place, text, problem: null } : { ...place, text: null, problem: text };
}

/** What of a brief's text is the column's, in UTF-16 units from its beginning. */
export interface Brief {
  /** The column's title, and what else stands above its first brief. */
  title: number;
  /** The sign or the number in front of the headline, behind the title. */
  sign: number;
  /** What the whole column is in; null where that does not tell. */
  language: string | null;
}

/** Cuts an input that comes in parts. What it returns is to be walked to its end before the next call. */
export interface Splitter {
  /** Takes the next part; the stories that are whole by then. */
  push(chunk: string): Iterable<Story>;
  /** Says that there is no more; the stories that are left. */
  end(): Iterable<Story>;
  /** Whether it cuts copy by its own marks: then a text between two of them can be a column of briefs. */
  readonly byMarks?: boolean;
  /** What is made of what has been cut out, when its bytes are text for good. */
  read?(story: Story): Story;
}

/** A story of shorter lines than this, in UTF-16 units, takes more memory than its length says. */
const SHORT_LINES = 40;

/** How many lines with text a story of at most so many UTF-16 units may have. */
export function mostLines(most: number): number {
  return most / SHORT_LINES;
}

/** Whether a text is longer than may be kept, or has more lines. */
export function isTooLarge(text: string, most: number): boolean {
  return text.length > most || (text.length > mostLines(most) && breaksIn(text) > mostLines(most));
}

/** How many line ends a text holds. */
export function breaksIn(text: string, lineEnd: '\n' | '\r' = '\n'): number {
  let count = 0;
  for (let at = text.indexOf(lineEnd); at >= 0; at = text.indexOf(lineEnd, at + 1)) count++;
  return count;
}

/** What is said of a story that is longer than may be kept. */
export function tooLarge(most: number, line: number): Diagnostic {
  const [characters, lines] = [most, mostLines(most)].map((count) => Math.floor(count).toLocaleString('en'));
  return diagnostic(
    'story-too-large',
    `a story can have ${characters} characters and ${lines} lines: separate the stories (form feeds, NNNN), or name what separates them with --record-separator`,
    { line, column: 1 },
  );
}
