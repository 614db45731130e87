/** An input to the texts of its stories, as it comes: each story once, whole, as soon as it is known to be. */
import { CANDIDATE, cutAt, HEADER_START, holdsText, startsTransmission, textIn } from './cuts.js';
import { isBlank } from './escapes.js';
import { FIRST_LOOK, lineEndOf } from './lines.js';
import { mostLines, type Splitter, type StoryText, tooLarge } from './story-text.js';

/** How an input is cut into stories. */
export interface SplitterOptions {
  /** In UTF-16 units: a longer story is not kept, nor one of more lines than `mostLines`. Blanks do not count. */
  most?: number;
}

/** A line that is longer is no header, mark or rule; its end is not waited for. In UTF-16 units. */
const LONG_LINE = 65_536;

/** A story that has begun. */
interface Open {
  /** What of it is no more in the window. */
  pieces: string[];
  /** Of all of it, in UTF-16 units, whether kept or not. */
  length: number;
  offset: number;
  line: number;
  /** Is any of it text: neither white space nor framing? */
  text: boolean;
  /** How many of its lines hold something. */
  lines: number;
  /** Is it too large to be kept? */
  tooLarge: boolean;
}

/**
 * Cuts an input into its stories, each of which is given out when its end mark has been seen, or the beginning of the
 * next one. Takes time linear in its length, and holds no more than the story that is open and one chunk. What it
 * gives is the same however the input is cut into chunks: whatever is decided is decided by line or by character.
 */
export class StorySplitter implements Splitter {
  readonly byMarks = true;
  /** What has not been looked at, from the beginning of a line; or of what is left of a long one. */
  private window = '';
  /** Offset in the input of the window's first character. */
  private base = 0;
  private lineEnd: '\n' | '\r' | null = null;
  /** Where in the window the search for a line's end goes on. */
  private searched = 0;
  /** 1-based number of the line at the window's beginning. */
  private line = 1;
  /** Is the window's beginning inside a line that is too long to wait for its end? */
  private within = false;

  private open: Open = begun(0, 1);
  private any = false;

  /** Has the open story held text: see `cutAt`. */
  private content = false;
  /** Was a wire's header one of its lines? */
  private headed = false;

  private readonly most: number;

  constructor({ most = Number.POSITIVE_INFINITY }: SplitterOptions = {}) {
    this.most = most;
  }

  /** Takes the next part of the input; the stories that are whole by then. To be walked to its end. */
  *push(chunk: string): Generator<StoryText> {
    this.window = this.window === '' ? chunk : this.window + chunk;
    yield* this.scan(false);
  }

  /** Says that there is no more; the story that is left. Framing alone is a story where there is no other; blanks are none. */
  *end(): Generator<StoryText> {
    yield* this.scan(true);
    const { text, pieces } = this.open;
    if (!text && (this.any || pieces.every(isBlank))) return;
    yield this.given();
    this.open = begun(this.base, this.line);
  }

  /** What stands behind the last story at the input's end, and is in none: blanks and framing, or nothing. */
  get rest(): { text: string; offset: number; line: number; lineEnd: '\n' | '\r' } {
    const { pieces, offset, line } = this.open;
    return { text: pieces.join(''), offset, line, lineEnd: this.lineEnd ?? '\n' };
  }

  /** Goes through the window line by line, as far as lines are there whole. */
  private *scan(last: boolean): Generator<StoryText> {
    const { window } = this;
    const lineEnd = this.lineEndAt(last);
    if (lineEnd === null) return;
    // Where the open story goes on in the window, and where the line starts.
    let start = 0;
    let at = 0;
    while (at < window.length) {
      const found = window.indexOf(lineEnd, Math.max(at, this.searched));
      const to = found < 0 ? window.length : found;
      const long = this.within || to - at >= LONG_LINE;
      if (found < 0 && !last && !long) {
        this.searched = window.length;
        break;
      }
      const blank = !this.open.text;
      const cut = long ? this.longDoes(at, to) : this.lineDoes(at, to, lineEnd, last);
      if (cut === null) break;
      if (cut !== 'none') {
        const end = cut === 'before' ? at : Math.min(to + 1, window.length);
        this.take(start, end);
        yield this.given();
        start = end;
        this.open = begun(this.base + end, cut === 'before' ? this.line : this.line + 1);
        if (cut === 'before') {
          this.open.lines = 1;
          this.open.text = holdsText(window, at, to);
        }
      } else if (blank && this.open.text) {
        const text = textIn(window, at, to);
        start = this.begins(start, this.within || text - at >= LONG_LINE ? text : at);
      }
      this.within = found < 0 && !last;
      if (found >= 0) this.line++;
      at = Math.min(to + 1, window.length);
    }
    this.take(start, at);
    this.window = window.slice(at);
    this.base += at;
    this.searched = Math.max(0, this.searched - at);
  }

  /** What ends lines here; null as long as it can't be told. */
  private lineEndAt(last: boolean): '\n' | '\r' | null {
    if (this.lineEnd === null) {
      const { window } = this;
      const known = last || window.length >= FIRST_LOOK || window.includes('\n');
      if (!known) return null;
      this.lineEnd = lineEndOf(window);
    }
    return this.lineEnd;
  }

  /** Where a long line, or its next part, cuts: in front of it where a transmission begins with it. */
  private longDoes(at: number, to: number): 'before' | 'none' {
    if (!this.within && this.content && startsTransmission(this.window.charCodeAt(at))) {
      this.content = false;
      this.headed = true;
      return 'before';
    }
    if (!this.within) this.open.lines++;
    this.open.text ||= holdsText(this.window, at, to);
    this.content ||= this.open.text;
    return 'none';
  }

  /** Where the line cuts: in front of it, behind it, not at all; null where that can't be told yet. */
  private lineDoes(at: number, to: number, lineEnd: '\n' | '\r', last: boolean): 'before' | 'after' | 'none' | null {
    const text = this.window;
    CANDIDATE.lastIndex = at;
    if (!CANDIDATE.test(text)) {
      if (holdsText(text, at, to)) {
        this.open.lines++;
        this.open.text = true;
        this.content = true;
      }
      return 'none';
    }
    const { content } = this;
    // A number of the service can stand above a header, and is no story.
    const whole = this.headed || this.open.lines > 2;
    const cut = cutAt({ text, at, to, content, whole, lineEnd, ended: last });
    if (cut === null) return null;
    this.headed ||= HEADER_START.test(text.slice(at, at + 4));
    if (cut === 'before' || cut === 'inside') {
      this.content = cut === 'inside';
      return 'before';
    }
    this.open.lines++;
    if (cut === 'after') {
      this.content = false;
      this.headed = false;
      return 'after';
    }
    if (cut === 'content') this.content = true;
    this.open.text ||= holdsText(text, at, to);
    return 'none';
  }

  /**
   * The open story's first text has been found. Where there were more blanks above it than are kept it begins with that.
   * @param start where the story goes on in the window
   * @param at where its text begins
   * @returns where the story goes on
   */
  private begins(start: number, at: number): number {
    const { length, lines } = this.open;
    if (length + at - start <= this.most && lines <= mostLines(this.most)) return start;
    this.open = { ...begun(this.base + at, this.line), text: true, lines: 1 };
    return at;
  }

  /** Moves a part of the window into the open story, as far as it is kept. */
  private take(from: number, to: number): void {
    const { open, window } = this;
    if (to <= from) return;
    const room = this.most - open.length;
    open.length += to - from;
    if (open.tooLarge) return;
    if (open.lines > mostLines(this.most)) {
      open.pieces = [];
    } else if (to - from <= room) {
      open.pieces.push(from === 0 && to === window.length ? window : window.slice(from, to));
    } else if (!open.text) {
      // Blanks alone, without end: see `begins`.
      open.pieces = [];
    } else if (holdsText(window, from + Math.max(0, room), to)) {
      open.tooLarge = true;
      open.pieces = [];
    } else if (room > 0) {
      // Blanks behind a story are let go as well.
      open.pieces.push(window.slice(from, from + room));
    }
  }

  /** The story that has ended. */
  private given(): StoryText {
    this.any = true;
    const { pieces, offset, line, lines } = this.open;
    const lineEnd = this.lineEnd ?? '\n';
    const place = { offset, line, lineEnd, id: null, record: null };
    if (this.open.tooLarge || lines > mostLines(this.most)) {
      return { ...place, text: null, problem: tooLarge(this.most, line) };
    }
    const text = pieces.length === 1 ? (pieces[0] as string) : pieces.join('');
    return { ...place, text, problem: null };
  }
}

function begun(offset: number, line: number): Open {
  return { pieces: [], length: 0, offset, line, text: false, lines: 0, tooLarge: false };
}
