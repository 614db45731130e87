/** An input to the texts of its stories, as it comes: each story once, whole, as soon as it is known to be. */

import type { Style } from '../houses/style.js';
import { type Borders, bordersWith } from './borders.js';
import { cutAt, holdsText, startsTransmission, textIn } from './cuts.js';
import { LineWindow } from './line-window.js';
import { FIRST_LOOK, lineEndOf } from './lines.js';
import { OpenStory } from './open-story.js';
import type { Splitter, Story } from './story.js';

/** How an input is cut into stories. */
export interface SplitterOptions {
  /** In UTF-16 units: a longer story is not kept, nor one of more lines than `mostLines`. Blanks do not count. */
  most?: number;
  /** Houses beside ours, whose stories begin and end in their own ways. */
  houses?: readonly Style[] | undefined;
}

/** A line that is longer is no header, mark or rule; its end is not waited for. In UTF-16 units. */
const LONG_LINE = 65_536;

/**
 * Cuts an input into its stories, each of which is given out when its end mark has been seen, or the beginning of the
 * next one. Takes time linear in its length, and holds no more than the story that is open and one chunk. What it
 * gives is the same however the input is cut into chunks: whatever is decided is decided by line or by character.
 */
export class StorySplitter implements Splitter {
  readonly byMarks = true;
  private readonly window = new LineWindow();
  private open: OpenStory;
  /** Whether a story has been given out. */
  private any = false;
  /** Null as long as it is unknown. */
  private lineEnd: '\n' | '\r' | null = null;
  /** Whether the open story has held text below the line that opened it: see `cutAt`. */
  private content = false;
  /** Whether a wire's header was one of its lines. */
  private headed = false;

  private readonly most: number;
  private readonly borders: Borders;

  constructor({ most = Number.POSITIVE_INFINITY, houses }: SplitterOptions = {}) {
    this.most = most;
    this.borders = bordersWith(houses);
    this.open = new OpenStory(0, 1, most);
  }

  /** Takes the next part of the input; the stories that are whole by then. To be walked to its end. */
  *push(chunk: string): Generator<Story> {
    this.window.add(chunk);
    yield* this.scan(false);
  }

  /** Says that there is no more; the story that is left. Framing alone is a story where there is no other; blanks are none. */
  *end(): Generator<Story> {
    yield* this.scan(true);
    if (!this.open.hasText && (this.any || this.open.isBlank)) return;
    yield this.closed();
    this.begin(this.window.offset, this.window.line);
  }

  /** What stands behind the last story at the input's end, and is in none: blanks and framing, or nothing. */
  get rest(): { text: string; offset: number; line: number; lineEnd: '\n' | '\r' } {
    const { kept, offset, line } = this.open;
    return { text: kept, offset, line, lineEnd: this.lineEnd ?? '\n' };
  }

  /** Goes through the window line by line, as far as lines are there whole. */
  private *scan(last: boolean): Generator<Story> {
    const { window } = this;
    const { text } = window;
    const lineEnd = this.lineEndAt(last);
    if (lineEnd === null) return;
    // Where the open story goes on in the window, and where the line starts.
    let start = 0;
    let at = 0;
    while (at < text.length) {
      const found = window.lineEndFrom(at, lineEnd);
      const to = found < 0 ? text.length : found;
      const long = window.startsInside || to - at >= LONG_LINE;
      if (found < 0 && !last && !long) break;
      const wasBlank = !this.open.hasText;
      const cut = long ? this.longDoes(at, to) : this.lineDoes(at, to, lineEnd, last);
      if (cut === null) break;
      if (cut !== 'none') {
        const end = cut === 'before' ? at : Math.min(to + 1, text.length);
        this.open.take(text, start, end);
        yield this.closed();
        start = end;
        this.begin(window.offset + end, cut === 'before' ? window.line : window.line + 1);
        if (cut === 'before') {
          this.open.lines = 1;
          this.open.hasText = holdsText(text, at, to);
        }
      } else if (wasBlank && this.open.hasText) {
        const first = textIn(text, at, to);
        start = this.withFirstText(start, window.startsInside || first - at >= LONG_LINE ? first : at);
      }
      window.startsInside = found < 0 && !last;
      if (found >= 0) window.line++;
      at = Math.min(to + 1, text.length);
    }
    this.open.take(text, start, at);
    window.moveTo(at);
  }

  /** What ends lines here; null as long as it is unknown. */
  private lineEndAt(last: boolean): '\n' | '\r' | null {
    if (this.lineEnd === null) {
      const { text } = this.window;
      const known = last || text.length >= FIRST_LOOK || text.includes('\n');
      if (!known) return null;
      this.lineEnd = lineEndOf(text);
    }
    return this.lineEnd;
  }

  /** Where a long line, or its next part, cuts: in front of it where a transmission begins with it. */
  private longDoes(at: number, to: number): 'before' | 'none' {
    const { text, startsInside } = this.window;
    if (!startsInside && this.content && startsTransmission(text.charCodeAt(at))) {
      this.content = false;
      this.headed = true;
      return 'before';
    }
    if (!startsInside) this.open.lines++;
    this.open.hasText ||= holdsText(text, at, to);
    this.content ||= this.open.hasText;
    return 'none';
  }

  /** Where the line cuts: in front of it, behind it, not at all; null where that is not known yet. */
  private lineDoes(at: number, to: number, lineEnd: '\n' | '\r', last: boolean): 'before' | 'after' | 'none' | null {
    const { text } = this.window;
    const { borders } = this;
    if (!borders.mayBe(text, at)) {
      if (holdsText(text, at, to)) {
        this.open.lines++;
        this.open.hasText = true;
        this.content = true;
      }
      return 'none';
    }
    const { content } = this;
    // A number of the service can stand above a header, and is no story.
    const whole = this.headed || this.open.lines > 2;
    const cut = cutAt({ text, at, to, content, whole, lineEnd, ended: last, borders });
    if (cut === null) return null;
    this.headed ||= startsTransmission(text.charCodeAt(at)) || borders.mayBeHeader(text, at);
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
    this.open.hasText ||= holdsText(text, at, to);
    return 'none';
  }

  /**
   * The open story's first text has been found. Where there are more blanks above it than are kept it begins with its text.
   * @param start where the story goes on in the window
   * @param at where its text begins
   * @returns where the story goes on
   */
  private withFirstText(start: number, at: number): number {
    if (this.open.hasRoomFor(at - start)) return start;
    this.begin(this.window.offset + at, this.window.line);
    this.open.hasText = true;
    this.open.lines = 1;
    return at;
  }

  /** The next story opens here. */
  private begin(offset: number, line: number): void {
    this.open = new OpenStory(offset, line, this.most);
  }

  /** The story that has ended. */
  private closed(): Story {
    this.any = true;
    return this.open.closed(this.lineEnd ?? '\n');
  }
}
