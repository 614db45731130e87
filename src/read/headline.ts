/** Finds the headline: the first line that can be one; on a page, the one that the story's text supports most. */

import type { Copy } from './copy.js';
import type { Graf } from './layout.js';
import { hasBeyond } from './text/characters.js';
import { patternOf } from './text/pattern.js';
import { comparable, endsStatement, isAllCapitals, isCapitalised, wordCount, wordsOf } from './text/words.js';

const LONGEST = 300;
/** How far above the body of a page a headline is looked for, in grafs. */
const FURTHEST = 60;
/** A head of so few grafs holds no menu. */
const SHORT_HEAD = 10;

/** Index of the headline above the body, or -1. */
export function headlineOf(copy: Copy, body: number, page: boolean): number {
  if (copy.style.envelope !== null) return firstHeadline(copy, body);
  const found = headlineOfPage(copy, body);
  // Below a menu, the first line that could be a headline is none.
  return found >= 0 || (page && body > SHORT_HEAD) ? found : firstHeadline(copy, body);
}

function canBeHeadline(copy: Copy, at: number): boolean {
  const { text } = copy.grafs[at] as Graf;
  const kind = copy.kind(at);
  if (text.length > LONGEST || isText(copy, at) || isTakeLine(copy, copy.grafs[at] as Graf)) return false;
  // An address is one word, and no headline; Chinese headlines are one word, too.
  if (/^\S+$/.test(text) && text.charCodeAt(0) < 0x590 && (text.includes('/') || text.includes('@'))) return false;
  if (copy.style.page && endsStatement(text)) return false;
  if (kind === 'short') return true;
  return kind === 'prose' && !endsStatement(text) && (text.length <= 200 || at === 0);
}

/** "URGENT", "2ND LEAD", as the house's wire writes them. */
export function isTakeLine(copy: Copy, { text }: Graf): boolean {
  const takes = copy.style.envelope?.takes ?? null;
  return takes !== null && text.length <= 60 && patternOf(takes).test(text);
}

/** Set in, in a wire that sets its text in. */
export function isText(copy: Copy, at: number): boolean {
  return copy.style.envelope?.textSetIn === true && (copy.grafs[at]?.indent ?? 0) >= 3;
}

function firstHeadline(copy: Copy, body: number): number {
  let kicker = -1;
  for (let at = 0; at < Math.min(body, FURTHEST); at++) {
    if (!canBeHeadline(copy, at)) {
      // A headline that ends like a sentence is one all the same where nothing but paragraphs follow.
      const graf = copy.grafs[at] as Graf;
      if (
        kicker < 0 &&
        copy.kind(at) === 'prose' &&
        !isText(copy, at) &&
        graf.lines.length <= 3 &&
        graf.text.length <= 200
      )
        return at;
      continue;
    }
    const { text } = copy.grafs[at] as Graf;
    // A word or two above a longer line: the section it runs in, or who issues it.
    const next = copy.grafs[at + 1];
    const short = wordCount(text) <= 2 || (wordCount(text) <= 4 && text.length < 28 && kicker < 0);
    const several = copy.style.envelope?.slugBelow === true;
    if (
      short &&
      (kicker < 0 || several) &&
      next !== undefined &&
      at + 1 < body &&
      canBeHeadline(copy, at + 1) &&
      (wordCount(next.text) >= 5 || several)
    ) {
      kicker = at;
      continue;
    }
    return at;
  }
  return kicker >= 0 ? kicker : labelledHeadline(copy, body);
}

/** "VIDEO: Senator to Speak ...", first of all: what looks like a caption or a note is the headline where nothing else is. */
function labelledHeadline(copy: Copy, body: number): number {
  const first = copy.grafs[0];
  if (first === undefined || body < 1 || copy.style.envelope !== null || copy.style.page) return -1;
  const kind = copy.kind(0);
  const labelled = kind === 'caption' || kind === 'related-link' || kind === 'note';
  return labelled && wordCount(first.text) >= 5 && first.text.length <= 200 && !endsStatement(first.text) ? 0 : -1;
}

/** Paragraphs of the body that say what it is about. */
const SAMPLE = 8;

/** A line that could be the headline, with the evidence for it and against it. */
interface Candidate {
  at: number;
  words: string[];
  /** It stands in the copy more than once. */
  repeated: number;
  /** What stands under it. */
  near: number;
  issuer: number;
  /** A headline stands above the byline, and is no list of names. */
  belowByline: number;
  names: number;
}

/** A line with less evidence is no headline. */
const LEAST = 1.5;

function headlineOfPage(copy: Copy, body: number): number {
  const from = Math.max(0, body - FURTHEST);
  const candidates = candidatesIn(copy, from, body);
  const [only] = candidates;
  if (only === undefined) return -1;
  // Comparing with the body is expensive: only where it can decide.
  if (candidates.length === 1 && weigh(only, 0, body) > LEAST + 0.01) return only.at;
  const said = saidIn(copy, body);
  let best = -1;
  let most = LEAST;
  for (const candidate of candidates) {
    const telling = candidate.words.filter((word) => word.length > 3);
    const shared = telling.filter((word) => said.has(stem(word))).length;
    const score = weigh(candidate, telling.length === 0 ? 0 : (5 * shared) / Math.max(3, telling.length), body);
    // Of equals the first: what repeats it below is a deck or a caption; but a list of links stands above.
    if (score > most + 0.01) {
      most = score;
      best = candidate.at;
    }
  }
  return highest(copy, best, from, said);
}

function candidatesIn(copy: Copy, from: number, body: number): Candidate[] {
  let signed = -1;
  for (let at = from; at < body && signed < 0; at++) if (copy.kind(at) === 'byline') signed = at;
  const candidates: Candidate[] = [];
  for (let at = from; at < body; at++) {
    if (!canBeHeadline(copy, at)) continue;
    const { text } = copy.grafs[at] as Graf;
    const words = wordsOf(comparable(text));
    if (words.length < 3 && !isAllCapitals(text)) continue;
    candidates.push({
      at,
      words,
      repeated: copy.times(at) > 1 ? 1.5 : 0,
      near: nearness(copy, at, body),
      issuer: isIssuer(copy, text) ? 3 : 0,
      belowByline: signed >= 0 && at > signed ? 2 : 0,
      names: (copy.byline(at)?.sure ?? 0) >= 2 ? 2 : 0,
    });
  }
  return candidates;
}

/** @param share how much of what it says the body says as well, up to 5 */
function weigh({ at, words, repeated, near, issuer, belowByline, names }: Candidate, share: number, body: number) {
  return share + Math.min(words.length, 10) / 4 + repeated - (body - at) * 0.04 + near - issuer - belowByline - names;
}

/** The stems of the longer words in the body's first paragraphs. */
function saidIn(copy: Copy, body: number): ReadonlySet<string> {
  const said = new Set<string>();
  for (let at = body, seen = 0; at < copy.grafs.length && seen < SAMPLE; at++) {
    if (copy.kind(at) !== 'prose') continue;
    seen++;
    for (const stem of stemsIn((copy.grafs[at] as Graf).text)) said.add(stem);
  }
  return said;
}

/** A deck can share more words with the story than the headline above it: the upper of the two is the headline. */
function highest(copy: Copy, best: number, from: number, said: ReadonlySet<string>): number {
  let top = best;
  for (let at = best - 1; at >= Math.max(from, top - 3); at--) {
    const { text } = copy.grafs[at] as Graf;
    if (!canBeHeadline(copy, at) || copy.kind(at) === 'prose') continue;
    const words = wordsOf(comparable(text));
    const shared = words.filter((word) => word.length > 3 && said.has(stem(word))).length;
    const length = text.length / (copy.grafs[top] as Graf).text.length;
    // Who issues a release stands above its headline, and in it; it is much shorter.
    if (
      words.length >= 4 &&
      (shared >= 2 || (top - at === 1 && shared >= 1)) &&
      !isIssuer(copy, text) &&
      length > (copy.style.page ? 0.2 : 0.55)
    )
      top = at;
  }
  return top;
}

/** "Ministry of Ports", "Harbour Police Department": who issues it. */
function isIssuer(copy: Copy, text: string): boolean {
  const words = wordsOf(text);
  if (words.length > 8 || !words.every((word) => isCapitalised(word) || word.length <= 3)) return false;
  const at = words.findIndex((word) => copy.lexicon.issuerWords.has(word.toLowerCase()));
  return at >= 0 && at <= 3 && (at === words.length - 1 || (words[at + 1] ?? '').length <= 3);
}

/** A byline or a date under it, a deck, and then the story. */
function nearness(copy: Copy, at: number, body: number): number {
  let bonus = 0;
  for (let below = at + 1; below < Math.min(body, at + 6); below++) {
    const kind = copy.kind(below);
    if (kind === 'byline') return bonus + 1;
    if (kind === 'date') bonus = 0.7;
  }
  return bonus;
}

/** The stems of the longer words of what `comparable` makes of a text; which is not made where ASCII tells them. */
function stemsIn(text: string): readonly string[] {
  return (
    (hasBeyond(text)
      ? comparable(text).match(/(?<![^ ])[^ ]{4,6}/g)
      : text.toLowerCase().match(/(?<![a-z0-9])[a-z0-9]{4,6}/g)) ?? []
  );
}

function stem(word: string): string {
  return word.slice(0, 6);
}
