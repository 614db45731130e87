/** An input to the texts of its stories, as it comes: each story once, whole, as soon as it is known to be. */
import { CANDIDATE, cutAt, HEADER_START, holdsText } from './cuts.js';
import { FIRST_LOOK, lineEndOf } from './lines.js';
import { mostLines, type Splitter, type StoryText, tooLarge } from './story-text.js';

/** How an input is cut into stories. */
export interface SplitterOptions {
  /**
   * Give a story out when its end mark has been seen, and not only when the next one begins; blanks that follow later
   * are then in no story.
   */
  eager?: boolean;
  /** In UTF-16 units: a longer story is not kept, nor one of more lines than `mostLines`. */
  most?: number;
}

/** A line that is longer is no header, mark or rule: what it does is decided by its beginning. In UTF-16 units. */
const LONG_LINE = 65_536;

/** A story that has begun. */
interface Open {
  /** What of it is no more in the window. */
  pieces: string[];
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
 * Cuts an input into its stories. Takes time linear in its length, however it is cut into chunks, and holds no more
 * than the story that is open and one chunk.
 */
export class StorySplitter implements Splitter {
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
  /** A story that has ended, as long as nothing but blanks has followed. */
  private ended: Open | null = null;
  private any = false;

  /** Has the open story held text: see `cutAt`. */
  private content = false;
  /** Was a wire's header one of its lines? */
  private headed = false;

  private readonly eager: boolean;
  private readonly most: number;

  constructor({ eager = false, most = Number.POSITIVE_INFINITY }: SplitterOptions = {}) {
    this.eager = eager;
    this.most = most;
  }

  /** Takes the next part of the input; the stories that are whole by then. To be walked to its end. */
  *push(chunk: string): Generator<StoryText> {
    this.window = this.window === '' ? chunk : this.window + chunk;
    yield* this.scan(false);
    if (this.eager && !this.open.text) yield* this.release(true);
  }

  /** Says that there is no more; the stories that are left. A text without any is one story, a stream of blanks is none. */
  *end(): Generator<StoryText> {
    yield* this.scan(true);
    yield* this.release(!this.open.text);
    const blank = this.eager && this.open.pieces.every((piece) => piece.trim() === '');
    if (this.open.text || !(this.any || blank)) yield this.given(this.open);
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
      if (found < 0 && !last && !this.within && window.length - at < LONG_LINE) {
        this.searched = window.length;
        break;
      }
      const to = found < 0 ? window.length : found;
      const whole = found >= 0 || last;
      const cut =
        (this.within ? null : this.lineDoes(at, to, lineEnd, last)) ??
        (whole && !this.within ? null : this.goOn(at, to));
      if (cut === null) break;
      if (cut !== 'none') {
        const end = cut === 'before' ? at : to + 1;
        this.take(start, end);
        this.ended = this.open;
        start = end;
        this.open = begun(this.base + end, cut === 'before' ? this.line : this.line + 1);
        if (cut === 'before') {
          this.open.lines = 1;
          this.open.text = holdsText(window, at, to);
        }
      }
      if (this.open.text) yield* this.release(false);
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

  /** The next part of a long line: text or not, nothing else. */
  private goOn(at: number, to: number): 'none' {
    if (!this.open.text) this.open.text = holdsText(this.window, at, to);
    this.content ||= this.open.text;
    return 'none';
  }

  /** Where the line cuts: in front of it, behind it, not at all; null where that can't be told yet. */
  private lineDoes(at: number, to: number, lineEnd: '\n' | '\r', last: boolean): 'before' | 'after' | 'none' | null {
    const text = this.window;
    CANDIDATE.lastIndex = at;
    if (!CANDIDATE.test(text)) {
      if (this.content) {
        if (at < to) this.open.lines++;
      } else {
        this.content = holdsText(text, at, to);
        if (this.content) {
          this.open.lines++;
          this.open.text = true;
        }
      }
      return 'none';
    }
    const { content } = this;
    // A number of the service can stand above a header, and is no story.
    const whole = this.headed || this.open.lines > 2;
    const cut = cutAt({ text, at, to, content, whole, lineEnd, ended: last });
    if (cut === null) return null;
    this.open.lines++;
    this.headed ||= HEADER_START.test(text.slice(at, at + 4));
    if (cut === 'before' || cut === 'inside') {
      this.content = cut === 'inside';
      return 'before';
    }
    if (cut === 'after') {
      this.content = false;
      this.headed = false;
      return 'after';
    }
    if (cut === 'content') this.content = true;
    if (!this.open.text) this.open.text = holdsText(text, at, to);
    return 'none';
  }

  /** Moves a part of the window into the open story. */
  private take(from: number, to: number): void {
    const { open } = this;
    if (to <= from) return;
    const piece = from === 0 && to === this.window.length ? this.window : this.window.slice(from, to);
    open.length += piece.length;
    const fits = open.length <= this.most && open.lines <= mostLines(this.most);
    if (fits && !open.tooLarge) {
      open.pieces.push(piece);
    } else if (!open.text) {
      // Blanks alone, without end: they are let go, and the story starts below them.
      this.open = begun(this.base + to, this.line);
    } else if (piece.trim() !== '') {
      // Behind a story they are let go as well.
      open.tooLarge = true;
      open.pieces = [];
    }
  }

  /**
   * The story that has ended.
   * @param blank is what has come since blank? It is the story's then
   */
  private *release(blank: boolean): Generator<StoryText> {
    const { ended, open } = this;
    if (ended === null) return;
    this.ended = null;
    if (blank) {
      ended.length += open.length;
      if (ended.length <= this.most && !ended.tooLarge) ended.pieces.push(...open.pieces);
      this.open = begun(open.offset + open.length, this.line);
    }
    yield this.given(ended);
  }

  private given({ pieces, tooLarge: large, offset, line }: Open): StoryText {
    this.any = true;
    const lineEnd = this.lineEnd ?? '\n';
    if (large) return { offset, line, lineEnd, id: null, text: null, problem: tooLarge(this.most, line) };
    const text = pieces.length === 1 ? (pieces[0] as string) : pieces.join('');
    return { offset, line, lineEnd, id: null, text, problem: null };
  }
}

function begun(offset: number, line: number): Open {
  return { pieces: [], length: 0, offset, line, text: false, lines: 0, tooLarge: false };
}
