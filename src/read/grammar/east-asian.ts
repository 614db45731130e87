/**
 * Bylines, datelines and dates of Chinese, Japanese and Korean copy, where neither spaces nor capitals part a name from the
 * rest: words of the language stand in front of it or behind it. Which words, its file says.
 */
import type { Author } from '../../article.js';
import { anywhere } from '../../languages/anywhere.js';
import type { Signing } from '../../languages/language.js';
import type { Lexicon } from '../text/lexicon.js';
import { anyOf } from '../text/pattern.js';
import { personLikeness } from '../text/person-names.js';
import { withoutEnd } from '../text/white-space.js';

/** Kana, Chinese letters, Hangul, and the sign that repeats one. */
function isEastAsian(code: number): boolean {
  return (
    (code >= 0x3041 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7af) ||
    code === 0x3005
  );
}

/** Whether a text opens with such a letter, behind a bracket or not. */
export function opensEastAsian(text: string): boolean {
  return isEastAsian(text.charCodeAt('（(【［['.includes(text.charAt(0)) ? 1 : 0));
}

/** No byline is longer, in UTF-16 units: these scripts say much in few letters. */
const LONGEST = 60;
const SENTENCE = /[。！？!?「」『』“”"…]/;
const PARTS = /[\s、，,;；|｜／/&＆·ㆍ・]+/;
/** What stands between the opening word and the names. */
const GAP = /^[\s：:・／/=＝]+/;

interface Signed {
  authors: Author[];
  /** As of a byline: 3 by a word of the language, 2 by the shape of a name, 1 a job or a desk. */
  sure: number;
}

/**
 * Reads who signs: `文・高瀬花子　記者`, `本报记者 张三`, `홍견본·김보기 기자 sample@example.com`, `見本 太郎`.
 * @param text folded, without the date behind it
 * @returns null where nothing says that it is a name
 */
export function readSigned(text: string, signing: Signing, lexicon: Lexicon): Signed | null {
  if (text.length > LONGEST || SENTENCE.test(text)) return null;
  const bare = /^[（(【［[](.*)[）)】］\]]$/.exec(text)?.[1] ?? text;
  const by = openerLength(bare, signing, true);
  const words = bare
    .slice(by)
    .split(' ')
    .filter((word) => !word.includes('@'));
  const parts = words
    .join(' ')
    .split(PARTS)
    .filter((part) => part !== '');
  if (by === 0 && !parts.some((part) => isJob(part, signing, lexicon))) {
    const spaced = signing.spaced === true ? nameInTwo(parts) : null;
    if (spaced !== null) return { authors: [person(spaced, null, null)], sure: 2 };
  }
  const authors: Author[] = [];
  let affiliation: string | null = null;
  let role = false;
  for (const part of parts) {
    if (lexicon.outlets.has(part.toLowerCase()) || endsWithOne(part, [...lexicon.outletWords]) !== null) {
      affiliation = part;
    } else if (isJob(part, signing, lexicon)) {
      role = true;
      for (const one of authors) one.role ??= part;
    } else {
      const job = endsWithOne(part, signing.after);
      const name = job === null ? part : part.slice(0, -job.length);
      if (!isName(name)) return null;
      role ||= job !== null;
      authors.push(person(name, job, null));
    }
  }
  if (by === 0 && !role) return null;
  for (const one of authors) one.affiliation ??= affiliation;
  return { authors: signing.spaced === true ? joined(authors) : authors, sure: authors.length > 0 ? 3 : 1 };
}

/** `見本 太郎 記者`: what a space parts is one name where both parts are as short as a family's name. */
function joined(authors: Author[]): Author[] {
  const [family, given] = authors;
  if (authors.length !== 2 || family === undefined || given === undefined) return authors;
  const name = nameInTwo([family.name, given.name]);
  return name === null ? authors : [{ ...given, name }];
}

/** A Japanese name in two: a family's and a given one, with a space between. */
function nameInTwo(parts: readonly string[]): string | null {
  const [family = '', given = '', ...more] = parts;
  if (more.length > 0 || given === '' || family.length > 3 || given.length > 3 || family.length + given.length < 3)
    return null;
  return [...family, ...given].every((letter) => isEastAsian(letter.charCodeAt(0)) && letter < '\uac00')
    ? `${family} ${given}`
    : null;
}

function isJob(part: string, signing: Signing, lexicon: Lexicon): boolean {
  return lexicon.roles.has(part) || signing.after.includes(part);
}

/** A person's name: two to six letters of these scripts, or one as others write it. */
function isName(part: string): boolean {
  if (part.length > 6 || part.length < 2) return personLikeness(part) >= 2;
  for (let at = 0; at < part.length; at++) if (!isEastAsian(part.charCodeAt(at))) return personLikeness(part) >= 2;
  return true;
}

function endsWithOne(text: string, words: readonly string[]): string | null {
  let longest: string | null = null;
  for (const word of words)
    if (text.endsWith(word) && text.length > word.length && word.length > (longest?.length ?? 0)) longest = word;
  return longest;
}

/**
 * How long the words are that open a byline: "文・", "记者 "; 0 where none do.
 * @param glued whether the name may follow at once, as in "记者张三"
 */
export function openerLength(text: string, { before }: Signing, glued = false): number {
  for (const word of before) {
    if (!text.startsWith(word) || text.length <= word.length + 1) continue;
    const gap = GAP.exec(text.slice(word.length, word.length + 6))?.[0].length ?? 0;
    if (gap > 0 || (glued && word.length > 1)) return word.length + gap;
  }
  return 0;
}

/** What dates and their labels are separated by: `公開日：2025/01/31`, `2025年1月13日 21時37分`. */
export function datesApart(text: string): string {
  return text
    .replace(/[：【】［］]/g, ' ')
    .replace(/(\d)\/(?=\d)/g, '$1-')
    .replace(/(\d)(?=[\u3041-\u9fff\uac00-\ud7af])/g, '$1 ')
    .replace(/([\u3041-\u9fff\uac00-\ud7af])(?=\d)/g, '$1 ');
}

interface Place {
  end: number;
  bodyStart: number;
  place: string | null;
  date: string | null;
  agency: string | null;
  sure: number;
}

const BRACKETS: Readonly<Record<string, string>> = { '【': '】', '［': '］', '[': ']', '（': '）', '(': ')' };
/** In UTF-16 units, inside brackets. */
const MOST_INSIDE = 40;
/** `홍견본 기자 = ` behind the brackets. */
const REPORTER = new RegExp(`^ ?(?:[\\uac00-\\ud7af]{2,4}[ ·,]{1,2}){1,4}${anyOf(anywhere.reporters)}? ?= ?`);
const SENT = /^(.*?)((?:\d{1,2}月)?\d{1,2}日)?[电電讯訊]$/;

/**
 * Reads the dateline at the start of a paragraph: `【青江共同】`, `【ソウル=見本太郎】`, `(서울=연합뉴스) 홍견본 기자 = `,
 * `（新华社北京11月26日电）`, `新华社北京11月26日电（记者 张三）`.
 * @param text the paragraph's beginning, white space one for one
 */
export function eastAsianDateline(text: string, lexicon: Lexicon): Place | null {
  const close = BRACKETS[text.charAt(0)];
  if (close === undefined) return withoutBrackets(text, lexicon);
  const end = text.indexOf(close, 1) + 1;
  if (end < 4 || end > MOST_INSIDE) return null;
  const parts = insideOf(text.slice(1, end - 1), lexicon);
  if (parts === null) return null;
  const reporter = REPORTER.exec(text.slice(end))?.[0] ?? '';
  const behind = end + reporter.length;
  return {
    ...parts,
    end: end + withoutEnd(reporter, '=').length,
    bodyStart: behind + (/^[ \u3000]*/.exec(text.slice(behind, behind + 4))?.[0].length ?? 0),
    sure: 3,
  };
}

type Inside = Pick<Place, 'place' | 'date' | 'agency'>;

function insideOf(inside: string, lexicon: Lexicon): Inside | null {
  const [place = '', who = '', ...more] = inside.split(/[=＝]/);
  if (who !== '' && more.length === 0 && place.length <= 12) {
    const known =
      lexicon.outlets.has(who.trim().toLowerCase()) || endsWithOne(who.trim(), [...lexicon.outletWords]) !== null;
    if (!known && !isName(who.trim())) return null;
    return { place: place.trim(), date: null, agency: known ? who.trim() : null };
  }
  const sent = SENT.exec(inside);
  const agency = agencyAt(inside, lexicon, 'startsWith');
  if (sent !== null && agency !== null) {
    const rest = (sent[1] ?? '').slice(agency.length);
    // Who reports stands before the place, and nothing parts them.
    return {
      place: rest === '' || anywhere.reporters.some((job) => rest.includes(job)) ? null : rest,
      date: sent[2] ?? null,
      agency,
    };
  }
  const last = agencyAt(inside, lexicon, 'endsWith');
  if (last === null) return null;
  const city = withoutEnd(inside.slice(0, inside.length - last.length), '・');
  return { place: city === '' ? null : city, date: null, agency: last };
}

function withoutBrackets(text: string, lexicon: Lexicon): Place | null {
  const agency = agencyAt(text, lexicon, 'startsWith');
  if (agency === null) return null;
  const found =
    /^([^\d\s，。、]{0,10})((?:\d{1,2}月)?\d{1,2}日)[电電讯訊](?: ?[（(][^（()）]{2,30}[)）])?[ \u3000]*/.exec(
      text.slice(agency.length),
    );
  if (found === null) return null;
  const bodyStart = agency.length + found[0].length;
  const end = agency.length + found[0].trimEnd().length;
  const place = found[1] === undefined || found[1] === '' ? null : found[1];
  return { end, bodyStart, place, date: found[2] ?? null, agency, sure: 3 };
}

/** The longest agency that we know by a name in these scripts, at the beginning or the end of a text. */
function agencyAt(text: string, lexicon: Lexicon, where: 'startsWith' | 'endsWith'): string | null {
  let longest: string | null = null;
  const small = text.slice(0, MOST_INSIDE + 20).toLowerCase();
  for (const outlet of lexicon.outlets)
    if (
      small[where](outlet) &&
      outlet.length > (longest?.length ?? 0) &&
      (isEastAsian(outlet.charCodeAt(0)) || where === 'endsWith')
    )
      longest = outlet;
  if (longest === null) return null;
  return where === 'startsWith' ? text.slice(0, longest.length) : text.slice(text.length - longest.length);
}

function person(name: string, role: string | null, affiliation: string | null): Author {
  return { kind: 'person', name, role, affiliation };
}
