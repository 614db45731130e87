/** Greedy wrapping to a width in terminal columns. */
import stringWidth from 'fast-string-width';
import { UNSPACED, wordsApart } from '../../read/text/unspaced.js';

/** Characters of one column each, that nearly all of Western copy consists of: Latin letters, quotes, dashes. */
const NARROW = /^[\x20-\x7e\xa0-\xac\xae-\u024f\u2010-\u2015\u2018-\u2022\u2026\u20ac]*$/;
/**
 * Characters of one or two columns, whatever stands beside them: these, and letters of Greek, Cyrillic, Hebrew and
 * Arabic, ideographs, kana and Hangul, and what boxes and rules are drawn with. The library that knows all others is asked
 * about those alone: it looks at a text with six regular expressions, one after the other.
 */
const SIMPLE =
  /^[\x20-\x7e\xa0-\xac\xae-\u024f\u0370-\u0373\u0386-\u03ff\u0400-\u0482\u048a-\u052f\u05d0-\u05ea\u060c\u061b\u061f-\u064a\u0660-\u066f\u0671-\u06d3\u06f0-\u06fc\u2010-\u2015\u2018-\u2022\u2026\u20ac\u2400-\u2421\u2500-\u259f\u3001-\u3003\u3005-\u3011\u3014-\u301c\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]*$/;
/** The first of them that takes two columns. */
const DOUBLE = 0x3001;
/** A word that is an address: cut, it could not be followed. */
const ADDRESS = /^["'(<[“‘«]*(?:https?:\/\/|www\.)\S/i;
/** What keeps words together; an address that is too wide already is let go. */
const GLUE = '\xa0';
const SPACE = 0x20;
/** Units in which it can be recognised, brackets and quotes in front of it included. */
const LONGEST_SCHEME = 20;
/** Scripts that are written without spaces: a line can end behind nearly every character. */
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/;
/** Marks that can't start a line in Chinese and Japanese. */
const CLOSING = /^[、。，．：；！？）」』】〉》〕］｝’”ー…]/;

/** Scripts of South and Southeast Asia, whose vowel signs take a column of their own: terminals go by wcwidth(3). */
const INDIC = /[\u0900-\u1cff\ua800-\uabff]/;

/** Characters that nobody sees; ZWJ is one of them where it joins no emoji. */
const UNSEEN = /[\u061c\u180e\u200b-\u200f\u2060-\u2064\ufeff]/;

/** Columns that a text takes: 2 for wide characters and emoji, 0 for marks above or below a letter and for what is unseen. */
export function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  if (SIMPLE.test(text)) return simpleWidthOf(text);
  const seen = UNSEEN.test(text) ? withoutUnseen(text) : text;
  const width = stringWidth(seen);
  return INDIC.test(seen) ? width + (seen.match(/\p{Mc}/gu)?.length ?? 0) : width;
}

function simpleWidthOf(text: string): number {
  let width = text.length;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= DOUBLE) width++;
  return width;
}

function withoutUnseen(text: string): string {
  return text.replace(
    /[\u061c\u180e\u200b\u200c\u200e\u200f\u2060-\u2064\ufeff]|\u200d(?!\p{Extended_Pictographic})/gu,
    '',
  );
}

/**
 * Wraps a folded text.
 * @param width in columns, at least 1
 * @param whole whether addresses that are wider than the line are left whole
 * @returns the lines; none is wider than `width`, but for addresses and for single characters wider than it
 */
export function wrap(text: string, width: number, whole = true): string[] {
  return NARROW.test(text) ? wrapNarrow(text, width, whole).split('\n') : wrapOther(text, width, whole);
}

/** The same as one text, with line ends between the lines; it never takes the time to part them where it need not. */
export function wrapped(text: string, width: number, whole = true): string {
  return NARROW.test(text) ? wrapNarrow(text, width, whole) : wrapOther(text, width, whole).join('\n');
}

function wrapOther(text: string, width: number, whole: boolean): string[] {
  return wrapSingle(text, width) ?? wrapWide(text, width, whole);
}

/** With more lines than this nobody sees whether they are of one length (CSS browsers stop at four to ten). */
const MOST_BALANCED = 6;

/**
 * Wraps a text into as few lines as `wrapped` does, and as nearly of one length as words allow: for a headline.
 * @param width in columns, at least 1
 */
export function balanced(text: string, width: number, whole = true): string {
  let best = wrap(text, width, whole);
  if (best.length < 2 || best.length > MOST_BALANCED) return best.join('\n');
  if (NARROW.test(text) && isFolded(text)) return wrapNarrow(text, evenWidth(text, width, best.length), whole);
  let narrow = Math.floor(width / 2);
  for (let wide = width; wide - narrow > 1; ) {
    const middle = (wide + narrow) >> 1;
    const lines = wrap(text, middle, whole);
    // A long word must not be cut for the sake of it.
    if (lines.length > best.length || lines.some((line) => widthOf(line) > middle) || cuts(text, lines)) {
      narrow = middle;
    } else {
      best = lines;
      wide = middle;
    }
  }
  return best.join('\n');
}

/** The least width, of half of the one given and more, that makes no more lines and cuts no word. */
function evenWidth(text: string, width: number, most: number): number {
  let narrow = Math.max(width >> 1, longestWord(text) - 1);
  let wide = width;
  while (wide - narrow > 1) {
    const middle = (wide + narrow) >> 1;
    if (linesNeeded(text, middle) > most) narrow = middle;
    else wide = middle;
  }
  return wide;
}

function longestWord(text: string): number {
  let longest = 0;
  let start = 0;
  for (let end = text.indexOf(' '); end >= 0; end = text.indexOf(' ', start)) {
    longest = Math.max(longest, end - start);
    start = end + 1;
  }
  return Math.max(longest, text.length - start);
}

/** @param width no word is wider */
function linesNeeded(text: string, width: number): number {
  let lines = 1;
  for (let start = 0; text.length - start > width; lines++) start = text.lastIndexOf(' ', start + width) + 1;
  return lines;
}

/** Whether each space stands alone, between two words. */
function isFolded(text: string): boolean {
  return !/^ | {2}| $/.test(text);
}

/** Whether a word has been cut: then the lines hold more than the words and the spaces between them. */
function cuts(text: string, lines: readonly string[]): boolean {
  return NARROW.test(text) && lines.join(' ') !== text;
}

/** Where every character is one column lines are cut out of the text; it is never taken apart into words. */
function wrapNarrow(text: string, width: number, whole: boolean): string {
  let lines = '';
  let start = 0;
  while (text.length - start > width) {
    let end = start + width;
    while (end > start && text.charCodeAt(end) !== SPACE) end--;
    if (end === start) {
      // One word is wider than the line: it is cut, unless it is an address. Its end is looked for only then: a word of
      // megabytes would be looked through for each of its lines.
      end = start + width;
      if (whole && ADDRESS.test(text.slice(start, start + LONGEST_SCHEME))) {
        const space = text.indexOf(' ', start);
        const word = text.slice(start, space < 0 ? text.length : space);
        const glue = word.indexOf(GLUE);
        end = start + (glue < 0 ? word.length : glue);
      }
    }
    const behind = text.charAt(end);
    lines += text.slice(start, end);
    start = behind === ' ' || behind === GLUE ? end + 1 : end;
    if (start < text.length) lines += '\n';
  }
  return lines + text.slice(start);
}

/**
 * Other scripts with one column a character, as long as they have no word that is wider than the line: how it is to be
 * split is for `wrapWide` to say.
 * @returns null for any other text
 */
function wrapSingle(text: string, width: number): string[] | null {
  if (!SIMPLE.test(text) || WIDE.test(text) || /^ | {2}| $/.test(text)) return null;
  const lines: string[] = [];
  let start = 0;
  while (text.length - start > width) {
    const end = text.lastIndexOf(' ', start + width);
    if (end <= start) return null;
    lines.push(text.slice(start, end));
    start = end + 1;
  }
  lines.push(text.slice(start));
  return lines;
}

/** What stands between two pieces on one line. */
type Gap = '' | ' ' | typeof GLUE;

function wrapWide(text: string, width: number, whole: boolean): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const add = (piece: string, columns: number, gap: Gap) => {
    if (line === '') {
      line = piece;
      used = columns;
    } else if (used + gap.length + columns > width) {
      lines.push(line);
      line = piece;
      used = columns;
    } else {
      line += gap + piece;
      used += gap.length + columns;
    }
  };
  const place = (word: string, before: Gap) => {
    if (UNSPACED.test(word) && !(whole && ADDRESS.test(word))) {
      let gap = before;
      for (const piece of piecesOfWords(word, width)) {
        add(piece.text, piece.columns, gap);
        gap = '';
      }
      return;
    }
    const columns = widthOf(word);
    if (WIDE.test(word) || (columns > width && !(whole && ADDRESS.test(word)))) {
      let gap = before;
      for (const piece of breakable(word, width)) {
        add(piece.text, piece.columns, gap);
        gap = '';
      }
    } else {
      add(word, columns, before);
    }
  };
  for (const word of text.split(' ')) {
    if (!word.includes(GLUE) || !ADDRESS.test(word) || widthOf(word) <= width) {
      place(word, ' ');
      continue;
    }
    let gap: Gap = ' ';
    for (const part of word.split(GLUE)) {
      place(part, gap);
      gap = GLUE;
    }
  }
  lines.push(line);
  return lines;
}

interface Piece {
  text: string;
  columns: number;
}

/**
 * The parts between which a word may be broken: behind each wide character that no closing mark follows; anywhere
 * between two characters (as readers count them) where it would not fit a line otherwise.
 */
function breakable(word: string, width: number): Piece[] {
  const pieces: Piece[] = [];
  if (NARROW.test(word)) {
    for (let at = 0; at < word.length; at += width) {
      const text = word.slice(at, at + width);
      pieces.push({ text, columns: text.length });
    }
    return pieces;
  }
  let loose = false;
  // Each unit is a character of its own where all are simple.
  for (const segment of SIMPLE.test(word) ? word : characters(word)) {
    const columns = widthOf(segment);
    const wide = WIDE.test(segment);
    const before = pieces.at(-1);
    const joined = before !== undefined && ((loose && !wide) || CLOSING.test(segment));
    if (joined && before.columns + columns <= width) {
      before.text += segment;
      before.columns += columns;
    } else {
      pieces.push({ text: segment, columns });
    }
    loose = !wide;
  }
  return pieces;
}

/** What can't start a line in Thai, Lao, Burmese and Khmer: closing marks, and signs of repetition, which belong to their word. */
const HANGING = /^(?:[\p{Pe}\p{Pf}\p{Po}\u0e2f\u0e46\u0eaf\u0ec6\u17d7]|["'])/u;
/** What can't end one. */
const LEADING = /[\p{Ps}\p{Pi}]$/u;

/** The parts of a text without spaces, between which a line may end: its words, each with the marks around it. */
function piecesOfWords(text: string, width: number): Piece[] {
  const parts: string[] = [];
  for (const { text: part } of wordsApart(text)) {
    const before = parts.at(-1);
    if (before !== undefined && (HANGING.test(part) || LEADING.test(before))) parts[parts.length - 1] = before + part;
    else parts.push(part);
  }
  return parts.flatMap((part) => {
    const columns = widthOf(part);
    return columns <= width ? [{ text: part, columns }] : breakable(part, width);
  });
}

/** Units that are handed to Intl.Segmenter at once: it takes quadratic time for long strings. */
const RUN = 256;

/** Made when it is first asked for: that takes longer than asking it. */
let segmenter: Intl.Segmenter | null = null;

/** What readers count as characters. */
function* characters(word: string): Generator<string> {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  for (let start = 0; start < word.length; ) {
    let end = Math.min(start + RUN, word.length);
    // Not inside a character; but a flood of combining marks is no reason to go on for ever.
    while (end < word.length && end < start + 2 * RUN && joins(word, end)) end++;
    for (const { segment } of segmenter.segment(word.slice(start, end))) yield segment;
    start = end;
  }
}

/** Whether what stands at the offset belongs to the character before it. */
function joins(word: string, offset: number): boolean {
  return (
    /^(?:[\udc00-\udfff]|\u200d|\ufe0e|\ufe0f|[\u{1f3fb}-\u{1f3ff}]|\p{M})/u.test(word.slice(offset, offset + 2)) ||
    word.charAt(offset - 1) === '\u200d'
  );
}
