/** A date's text as numbers and words, and what the words mean. */
import { type CalendarWords, folded } from './calendar-words.js';

/** A number, or one or more words that mean something together. */
export interface Item {
  /** Digits, or folded letters. */
  text: string;
  /** Value of a number; null of words. */
  value: number | null;
  /** What a word can mean; see calendar-words.ts. */
  bits: number;
  /** What stands between it and the item before, blanks included. */
  gap: string;
}

/** The most words that make a name of a month or a day of the week: "bazar ertəsi". */
const LONGEST_NAME = 3;

/** Behind a number, a unit of East Asian dates is a word of its own: "14日土曜日". */
const UNITS = /(?<=\d ?)[年년月월日号號일時时시点點分분秒초]/g;

/** In front of a year: the letters are those of days of the week, too. */
const THAI_ERAS = /[พค]\. ?ศ\./g;

/** In plain text, and in any other; Latin letters that stand behind others are a word of their own. */
const PLAIN = /\d+|[a-z]+/g;
const ANY = () => /\d+|[a-z\u00aa-\u02ff]+|[\p{L}\p{M}]+/gu;

/** @param text as written */
export function itemsOf(text: string, words: CalendarWords): Item[] {
  const small = folded(text);
  const parted = /[^\0-\u024f]/.test(small) ? small.replace(UNITS, '$& ').replace(THAI_ERAS, ' ') : small;
  // Letters of all scripts are long to compile.
  const pattern = /[^\0-\x7f]/.test(parted) ? ANY() : PLAIN;
  const items: Item[] = [];
  let end = 0;
  for (const { 0: found, index } of parted.matchAll(pattern)) {
    const value = found <= ':' ? Number(found) : null;
    const bits = value === null ? (words.get(found) ?? 0) : 0;
    items.push({ text: found, value, bits, gap: parted.slice(end, index) });
    end = index + found.length;
  }
  return joined(items, words);
}

/** Words that are a name only together are one item: "de Marzo" are two, "segunda-feira" is one. */
function joined(items: readonly Item[], words: CalendarWords): Item[] {
  const whole: Item[] = [];
  for (let at = 0; at < items.length; at++) {
    const first = items[at] as Item;
    let best = first;
    let length = 1;
    let text = first.text;
    for (let more = 1; more < LONGEST_NAME && first.value === null; more++) {
      const next = items[at + more];
      if (next === undefined || next.value !== null || !joins(next.gap)) break;
      text += ` ${next.text}`;
      const bits = words.get(text) ?? 0;
      if (bits === 0) continue;
      best = { ...first, text, bits };
      length = more + 1;
    }
    whole.push(best);
    at += length - 1;
  }
  return whole;
}

/** "a.m.", "segunda-feira", "bazar ertəsi": what may stand inside a name. */
function joins(gap: string): boolean {
  return gap === ' ' || gap === '.' || gap === '. ' || gap === '-' || gap === '\u00a0' || gap === '\u200c';
}

/** Whether it is a number of one or two digits that a sign does not make a part of something else. */
export function isSmallNumber(item: Item | undefined): item is Item & { value: number } {
  return item?.value != null && item.text.length <= 2;
}
