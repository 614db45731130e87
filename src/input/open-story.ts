/** A story that is being cut out of its input: as much of it as has been looked at and is kept. */
import { holdsText } from './cuts.js';
import { isBlank } from './escapes.js';
import { mostLines, type Story, storyAt, tooLarge } from './story.js';

export class OpenStory {
  /** Whether any of it is text: neither white space nor framing. */
  hasText = false;
  /** How many of its lines hold something. */
  lines = 0;
  private pieces: string[] = [];
  /** Of all of it, in UTF-16 units, whether kept or not. */
  private length = 0;
  private tooLong = false;

  /**
   * @param offset of its first character, in UTF-16 units of the input
   * @param line 1-based, of its first line
   * @param most in UTF-16 units: a longer one is not kept. Blanks around its text do not count
   */
  constructor(
    readonly offset: number,
    readonly line: number,
    private readonly most: number,
  ) {}

  /** What is kept of it. */
  get kept(): string {
    return this.pieces.length === 1 ? (this.pieces[0] as string) : this.pieces.join('');
  }

  get isBlank(): boolean {
    return this.pieces.every(isBlank);
  }

  /** Whether so many blanks more, in UTF-16 units, can be kept above its text. */
  hasRoomFor(blanks: number): boolean {
    return this.length + blanks <= this.most && !this.hasTooManyLines();
  }

  /** Takes [from, to) of a text, as far as that is kept. */
  take(text: string, from: number, to: number): void {
    if (to <= from) return;
    const room = this.most - this.length;
    this.length += to - from;
    if (this.tooLong) return;
    if (this.hasTooManyLines()) this.pieces = [];
    else if (to - from <= room) this.pieces.push(from === 0 && to === text.length ? text : text.slice(from, to));
    // More blanks above the text than are kept: the story begins with its text then.
    else if (!this.hasText) this.pieces = [];
    else if (holdsText(text, from + Math.max(0, room), to)) {
      this.tooLong = true;
      this.pieces = [];
    }
    // Blanks below the text are not all kept either.
    else if (room > 0) this.pieces.push(text.slice(from, from + room));
  }

  /** The story, now that its end is known. */
  closed(lineEnd: '\n' | '\r'): Story {
    const place = { offset: this.offset, line: this.line, lineEnd };
    const isKept = !this.tooLong && !this.hasTooManyLines();
    return storyAt(place, isKept ? this.kept : tooLarge(this.most, this.line));
  }

  private hasTooManyLines(): boolean {
    return this.lines > mostLines(this.most);
  }
}
