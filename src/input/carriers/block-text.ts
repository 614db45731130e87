/** A paragraph in the making: white space is folded as its pieces come, and links and emphasis are kept by their places. */
import { isWhite } from '../../read/text/white-space.js';
import type { CarriedMark, Hint, Run } from './carrier.js';

/** How a piece of text is set. */
export interface TextStyle {
  bold?: boolean;
  italic?: boolean;
  code?: boolean;
  /** Where a link leads; null or missing where there is none. */
  href?: string | null;
}

/** A line of a block. Places are in UTF-16 units of its own text. */
export interface BlockLine {
  text: string;
  marks: CarriedMark[];
  runs: Run[];
  /** How many units of it that can be seen are links, bold, italic. */
  linked: number;
  bold: number;
  italic: number;
}

/** A block as it is found, before it has its place. */
export interface Block {
  hint: Hint;
  lines: readonly BlockLine[];
  /** The name of its style, where the document has styles. */
  style?: string;
}

const PLAIN: TextStyle = {};

/** Takes pieces of a block's text; `lines` are what it made of them, without blank ones. */
export class BlockText {
  readonly lines: BlockLine[] = [];
  private line = emptyLine();
  /** White space that has come since the last other character, and where it stood; it is written when another comes. */
  private gap: { sign: string; from: number; taken: number } | null = null;
  private links = new OpenMark('link');
  private strong = new OpenMark('strong');
  private emphasis = new OpenMark('emphasis');
  private codes = new OpenMark('code');

  /** @param kept whether white space is kept as it is, as in preformatted text */
  constructor(readonly kept = false) {}

  /**
   * Adds text.
   * @param from where it stands in the source, in UTF-16 units; below 0 where it does not
   * @param taken how many units it takes there: other than its length only for what is one escape
   */
  add(text: string, textStyle: TextStyle = PLAIN, from = -1, taken = text.length): void {
    let at = 0;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code === 0x0a && !this.kept) {
        this.space(' ', from, at, taken, text.length);
        at++;
      } else if (code === 0x0a) {
        this.break();
        at++;
      } else if (!this.kept && (isFolded(code) || (this.line.text === '' && isWhite(code)))) {
        this.space(code === 0x09 ? '\t' : ' ', from, at, taken, text.length);
        at++;
      } else {
        const end = this.endOf(text, at);
        this.write(
          text.slice(at, end),
          textStyle,
          placeOf(from, at, taken, text.length),
          end - at === text.length ? taken : end - at,
        );
        at = end;
      }
    }
  }

  /** Ends a line inside the block. */
  break(): void {
    this.endMarks();
    if (this.line.text !== '' || this.kept) this.lines.push(this.line);
    this.line = emptyLine();
    this.gap = null;
  }

  /** Ends the block; its lines. */
  end(): BlockLine[] {
    this.break();
    if (this.kept) {
      while (this.lines.at(-1)?.text.trim() === '') this.lines.pop();
      while (this.lines[0]?.text.trim() === '') this.lines.shift();
    }
    return this.lines;
  }

  /** The end of what is written at once: words with a space between. */
  private endOf(text: string, from: number): number {
    let at = from + 1;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (this.kept ? code !== 0x0a : !isFolded(code)) continue;
      if (this.kept || code !== 0x20 || at + 1 === text.length || isFolded(text.charCodeAt(at + 1))) break;
    }
    return at;
  }

  private space(sign: string, from: number, at: number, taken: number, length: number): void {
    if (this.gap === null) this.gap = { sign, from: placeOf(from, at, taken, length), taken: length === 1 ? taken : 1 };
    else if (sign === '\t') this.gap.sign = sign;
  }

  private write(text: string, textStyle: TextStyle, from: number, taken: number): void {
    const { line, gap } = this;
    if (gap !== null && line.text !== '') {
      if (gap.from >= 0) addRun(line.runs, { at: line.text.length, from: gap.from, length: 1, taken: gap.taken });
      line.text += gap.sign;
    }
    this.gap = null;
    const at = line.text.length;
    this.links.set(line.marks, at, textStyle.href ?? null);
    this.strong.set(line.marks, at, textStyle.bold === true ? '' : null);
    this.emphasis.set(line.marks, at, textStyle.italic === true ? '' : null);
    this.codes.set(line.marks, at, textStyle.code === true ? '' : null);
    if (from >= 0) addRun(line.runs, { at, from, length: text.length, taken });
    line.text += text;
    const end = line.text.length;
    for (const mark of [this.links, this.strong, this.emphasis, this.codes]) mark.end = end;
    if (textStyle.href != null) line.linked += visible(text);
    if (textStyle.bold === true) line.bold += visible(text);
    if (textStyle.italic === true) line.italic += visible(text);
  }

  private endMarks(): void {
    for (const mark of [this.links, this.strong, this.emphasis, this.codes]) mark.set(this.line.marks, 0, null);
    this.line.marks.sort((one, other) => one.start - other.start || other.end - one.end);
  }
}

/** A no-break space is a sign of its own. */
function isFolded(code: number): boolean {
  return isWhite(code) && code !== 0xa0 && code !== 0x202f && code !== 0xfeff;
}

function placeOf(from: number, at: number, taken: number, length: number): number {
  if (from < 0) return -1;
  return taken === length ? from + at : from;
}

function emptyLine(): BlockLine {
  return { text: '', marks: [], runs: [], linked: 0, bold: 0, italic: 0 };
}

/** Adds a run, or makes the last one longer where this one goes on with it. */
export function addRun(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (
    last !== undefined &&
    last.length === last.taken &&
    run.length === run.taken &&
    last.at + last.length === run.at &&
    last.from + last.taken === run.from
  ) {
    last.length += run.length;
    last.taken += run.taken;
  } else {
    runs.push({ ...run });
  }
}

/** A mark that is open, or is none. */
class OpenMark {
  end = 0;
  private start = 0;
  private value: string | null = null;

  constructor(private readonly type: CarriedMark['type']) {}

  /** @param value what the text from here has: a link's address, "" for the others; null for nothing */
  set(marks: CarriedMark[], at: number, value: string | null): void {
    if (value === this.value) return;
    if (this.value !== null) {
      const mark: CarriedMark = { type: this.type, start: this.start, end: this.end };
      if (this.type === 'link') mark.href = this.value;
      marks.push(mark);
    }
    this.value = value;
    this.start = at;
  }
}

/** Whether all of a line that can be seen is bold. */
export function isAllBold({ text, bold }: BlockLine): boolean {
  return bold > 0 && bold >= visible(text);
}

/** UTF-16 units that are no folded white space. */
export function visible(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x09) count++;
  }
  return count;
}
