/** The language of the copy: by its script where that tells, English by its small words, others by their letters. */

import { lineEndOf } from '../../input/lines.js';
import { isSurelyEnglish } from './english.js';
import { foreign } from './foreign.js';

/** Blocks of letters by their first and last code unit, and the language that they stand for; null where they are of several. */
const blocks: readonly (readonly [first: number, last: number, language: string | null])[] = [
  [0x370, 0x3ff, 'el'],
  [0x400, 0x52f, null],
  [0x531, 0x58f, 'hy'],
  [0x591, 0x5ff, 'he'],
  [0x600, 0x6ff, null],
  [0x750, 0x77f, null],
  [0x900, 0x97f, null],
  [0x980, 0x9ff, 'bn'],
  [0xa00, 0xa7f, 'pa'],
  [0xa80, 0xaff, 'gu'],
  [0xb00, 0xb7f, 'or'],
  [0xb80, 0xbff, 'ta'],
  [0xc00, 0xc7f, 'te'],
  [0xc80, 0xcff, 'kn'],
  [0xd00, 0xd7f, 'ml'],
  [0xd80, 0xdff, 'si'],
  [0xe00, 0xe7f, 'th'],
  [0xe80, 0xeff, 'lo'],
  [0x1000, 0x109f, 'my'],
  [0x10a0, 0x10ff, 'ka'],
  [0x1100, 0x11ff, 'ko'],
  [0x1200, 0x139f, 'am'],
  [0x1780, 0x17ff, 'km'],
  [0x1f00, 0x1fff, 'el'],
  [0x3041, 0x30ff, 'ja'],
  [0x3400, 0x9fff, 'zh'],
  [0xac00, 0xd7af, 'ko'],
  [0xd840, 0xd87f, 'zh'],
  [0xf900, 0xfaff, 'zh'],
  [0xfb50, 0xfefc, null],
];

/** What was asked last: whoever looks for a column of briefs asks of the same text as whoever reads the story. */
let last = { text: '', language: 'und' };

/** BCP 47 tag of the text's language; "und" where it does not tell. */
export function languageOf(text: string): string {
  if (last.text !== text) last = { text, language: toldBy(text) };
  return last.language;
}

function toldBy(text: string): string {
  const sample = sampleOf(text);
  const small = /[a-z]{2}/.test(sample) ? sample : sample.toLowerCase();
  if (!isMostlyLatin(sample)) return byScript(sample);
  return isSurelyEnglish(small) ? 'en' : foreign(small);
}

/**
 * The language whose words a text is read with: its own, or the likeliest one where it does not surely tell.
 * @param language what `languageOf` or somebody who knows says
 */
export function spokenIn(text: string, language: string): string {
  if (language !== 'und') return language;
  const sample = sampleOf(text);
  return isMostlyLatin(sample) ? foreign(/[a-z]{2}/.test(sample) ? sample : sample.toLowerCase(), false) : language;
}

/** In UTF-16 units: enough of a story to tell, little enough to cost nothing. */
const SAMPLE = 1500;
/** A page's menus stand before its story. */
const SEARCHED = 12_000;
/** Shorter lines are menus, names and labels: they count only where there is little else. */
const LINE = 40;
const ENOUGH = 250;
/** A sentence has it, and a menu that is glued together does not. */
const SENTENCE = /[.,;?!][ "'”’»)]|[.,;?!]$|[،؛؟।。、，]/;
const MARKUP = /<[^<>]*>|https?:\/\/\S*/g;

/** The first lines of a text that hold sentences, or its beginning where there are few. The same for every kind of line end. */
function sampleOf(text: string): string {
  let long = '';
  let all = '';
  let searched = 0;
  const lineEnd = lineEndOf(text);
  for (let start = 0; start < text.length && long.length < SAMPLE && searched < SEARCHED; ) {
    const found = text.indexOf(lineEnd, start);
    const end = found < 0 ? text.length : found;
    const stop = end > start && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
    const line = text.slice(start, Math.min(stop, start + SAMPLE));
    if (line.length >= LINE && SENTENCE.test(line)) long += `${line} `;
    if (all.length < SAMPLE) all += `${line} `;
    searched += stop - start + 1;
    start = end + 1;
  }
  const sample = (long.length < ENOUGH ? all : long).slice(0, SAMPLE);
  return /[<:]/.test(sample) ? sample.replace(MARKUP, ' ') : sample;
}

/** Neither Latin letters nor signs: letters of other scripts come after them. Vietnamese has some of its own. */
const BEYOND = /[^\0-\u036f\u1e00-\u1eff\u2000-\u206f]/g;

function isMostlyLatin(text: string): boolean {
  return (text.match(BEYOND)?.length ?? 0) * 3 < text.length;
}

/** Japanese is written with Chinese letters too: of all its letters, so many are its own, at the least. */
const KANA = 0.03;

function byScript(text: string): string {
  const counts = blocks.map(() => 0);
  let all = 0;
  for (let at = 0; at < text.length; at++) {
    const place = blockOf(text.charCodeAt(at));
    if (place < 0) continue;
    counts[place] = (counts[place] as number) + 1;
    all++;
  }
  if (all === 0) return 'und';
  const kana = blocks.findIndex(([, , language]) => language === 'ja');
  const most = (counts[kana] as number) > KANA * all ? kana : counts.indexOf(Math.max(...counts));
  return blocks[most]?.[2] ?? byLetters(text);
}

function blockOf(code: number): number {
  if (code < 0x370) return -1;
  return blocks.findIndex(([first, last]) => code >= first && code <= last);
}

/** Letters that one language alone of those of its script has, where it has no others' letters. */
const own: readonly (readonly [language: string, letters: RegExp, others: RegExp | null])[] = [
  ['uk', /[їєґЇЄҐ]/, /[ыэёўЫЭЁЎ]/],
  ['ru', /[ыэёЫЭЁ]/, /[іїєґўІЇЄҐЎәғқңөұүһ]/],
  ['ur', /[ٹڈڑںے]/, null],
  ['fa', /[پچژگ]/, /[ٹڈڑںےەێۆڕڵټډښ]/],
  ['ar', /[ةإأؤ]/, /[پچژگٹڈڑںےە]/],
];

/** In UTF-16 units: in a line or two, letters tell more than what stands together. */
const SHORT = 80;

/** Of a script that several languages have. */
function byLetters(text: string): string {
  const alone = own.find(([, letters, others]) => letters.test(text) && others?.test(text) !== true)?.[0];
  const told = alone !== undefined && text.length < SHORT ? alone : foreign(text);
  return told === 'und' ? (alone ?? 'und') : told;
}
