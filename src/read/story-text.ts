/** What an input is cut into, whatever cuts it: copy by its own marks, records by what a script has put between them. */
import { type Diagnostic, diagnostic } from '../diagnostic.js';

/** A story's text and where it stood in its input; or why there is none. */
export type StoryText = {
  /** Of its first character, in UTF-16 units from 0. */
  offset: number;
  /** 1-based, of its first line: places in the story count from here. */
  line: number;
  lineEnd: '\n' | '\r';
  /** An id that came with it. */
  id: string | null;
  /** 1-based line of the input at which its record stands, where places in the story are those of its own text. */
  record: number | null;
  /** Where it is a brief of a column. */
  brief?: Brief;
} & ({ text: string; problem: null } | { text: null; problem: Diagnostic });

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
  push(chunk: string): Iterable<StoryText>;
  /** Says that there is no more; the stories that are left. */
  end(): Iterable<StoryText>;
  /** Does it cut copy by its own marks? Then a text between two of them can be a column of briefs. */
  readonly byMarks?: boolean;
  /** What is made of what has been cut out, when its bytes are text for good. */
  read?(cut: StoryText): StoryText;
}

/** A story of shorter lines than this, in UTF-16 units, takes more memory than its length says. */
const SHORT_LINES = 40;

/** How many lines with text a story of at most so many UTF-16 units may have. */
export function mostLines(most: number): number {
  return most / SHORT_LINES;
}

/** Is a text longer than may be kept, or has it more lines? */
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
    `no story has over ${characters} characters or ${lines} lines: part the stories (form feeds, NNNN), or name what parts them with --record-separator`,
    { line, column: 1 },
  );
}
