/** Letters that stand together: how often they do tells a language. */
/** The likeliest language of a text, and what speaks for it. */
export interface Likeliest {
  tag: string;
  /** How far it is ahead of the next, in weights, by the square root of the number of trigrams. */
  lead: number;
  /** The number of trigrams: about that of letters and words. */
  count: number;
  /** Its weight by trigram, by that of its own copy. */
  fit: number;
}

/** Of a key: its first bits say in which part of the keys its own would be. */
const PART_BITS = 12;
/** What stands where, in words of 32 bits: 1, the number of keys, and then the parts. */
const PARTS_AT = 2;
const KEYS_AT = PARTS_AT + 2 ** PART_BITS + 1;
/** A pair is the place of a language times this, and a weight. */
const LANGUAGE = 256;

/** Views of the words. */
interface Trigrams {
  /** The number of the first key of each part. */
  parts: Int32Array;
  /** In their order without a sign. */
  keys: Int32Array;
  /** Where the pairs of each key begin; one more, where the last ends. */
  starts: Int32Array;
  pairs: Int32Array;
}

/**
 * What tells languages.
 * @param words see `wordsOf`
 * @param typical what the copy of each language of the table weighs, a trigram, in the table's order
 */
export function teller(words: Int32Array, typical: Readonly<Record<string, number>>): (text: string) => Likeliest {
  const tags = Object.keys(typical);
  const startsAt = KEYS_AT + (words[1] as number);
  const pairsAt = startsAt + (words[1] as number) + 1;
  const known = {
    parts: words.subarray(PARTS_AT, KEYS_AT),
    keys: words.subarray(KEYS_AT, startsAt),
    starts: words.subarray(startsAt, pairsAt),
    pairs: words.subarray(pairsAt),
  };
  return (text) => likeliest(text, tags, known, typical);
}

function likeliest(
  text: string,
  tags: readonly string[],
  known: Trigrams,
  typical: Readonly<Record<string, number>>,
): Likeliest {
  const scores = new Int32Array(tags.length);
  let count = 0;
  eachTrigram(text, (key) => {
    count++;
    weigh(known, key, scores);
  });
  let best = 0;
  let second = -1;
  for (let at = 1; at < scores.length; at++) {
    const score = scores[at] as number;
    if (score > (scores[best] as number)) {
      second = best;
      best = at;
    } else if (second < 0 || score > (scores[second] as number)) second = at;
  }
  const most = scores[best] as number;
  const tag = tags[best] ?? 'und';
  return {
    tag,
    count,
    lead: count === 0 ? 0 : (most - (scores[second] as number)) / Math.sqrt(count),
    fit: count === 0 ? 0 : most / count / (typical[tag] ?? 1),
  };
}

/** Adds what a trigram weighs in each language. */
function weigh({ parts, keys, starts, pairs }: Trigrams, key: number, scores: Int32Array): void {
  const part = key >>> (32 - PART_BITS);
  const last = parts[part + 1] as number;
  let at = parts[part] as number;
  while (at < last && keys[at] !== key) at++;
  if (at === last) return;
  const end = starts[at + 1] as number;
  for (let pair = starts[at] as number; pair < end; pair++) {
    const value = pairs[pair] as number;
    const language = Math.floor(value / LANGUAGE);
    scores[language] = (scores[language] as number) + (value % LANGUAGE);
  }
}

/**
 * A table as words of 32 bits, which nothing has to be made of: `teller` looks trigrams up in them.
 * @param table of each language, its commonest trigrams by weight, those of weight 1 first, a bar between two weights
 */
export function wordsOf(table: Readonly<Record<string, string>>): Int32Array {
  const made = [...weightsOf(table)].sort(([one], [other]) => (one >>> 0) - (other >>> 0));
  const words = [1, made.length, ...new Array<number>(2 ** PART_BITS + 1).fill(0), ...made.map(([key]) => key)];
  for (const [key] of made) {
    const above = PARTS_AT + (key >>> (32 - PART_BITS)) + 1;
    words[above] = (words[above] as number) + 1;
  }
  for (let part = PARTS_AT + 1; part < KEYS_AT; part++)
    words[part] = (words[part] as number) + (words[part - 1] as number);
  let start = 0;
  for (const [, pairs] of made) {
    words.push(start);
    start += pairs.length;
  }
  words.push(start);
  for (const [, pairs] of made) for (const pair of pairs) words.push(pair);
  return Int32Array.from(words);
}

/** What each language makes of three letters, by their key. */
function weightsOf(all: Readonly<Record<string, string>>): Map<number, number[]> {
  const made = new Map<number, number[]>();
  for (const [language, levels] of Object.values(all).entries()) {
    for (const [level, trigrams] of levels.split('|').entries()) {
      for (let at = 0; at < trigrams.length; at += 3) {
        const key = keyOf(trigrams.charCodeAt(at), trigrams.charCodeAt(at + 1), trigrams.charCodeAt(at + 2));
        const pair = LANGUAGE * language + level + 1;
        const pairs = made.get(key);
        if (pairs === undefined) made.set(key, [pair]);
        else pairs.push(pair);
      }
    }
  }
  return made;
}

const SPACE = 32;

/** A number for three letters; two of one number are rare, and none of the table's are. */
export function keyOf(first: number, second: number, third: number): number {
  return (Math.imul(Math.imul(first, 0x9e3779b1) + second, 0x85ebca6b) + third) | 0;
}

/** Calls with the key of every three letters in a row, in small letters; all that is no letter is one space. */
export function eachTrigram(text: string, found: (key: number, first: number, second: number, third: number) => void) {
  const small = text.toLowerCase();
  let first = 0;
  let second = SPACE;
  for (let at = 0; at <= small.length; at++) {
    const code = at === small.length ? SPACE : small.charCodeAt(at);
    const third = isLetterCode(code) ? code : SPACE;
    if (third === SPACE && second === SPACE) continue;
    if (first !== 0) found(keyOf(first, second, third), first, second, third);
    first = second;
    second = third;
  }
}

/** A letter, or a mark of one: known by its place alone, signs of Latin-1 and general punctuation left out. */
function isLetterCode(code: number): boolean {
  if (code < 0xc0) return code >= 97 && code <= 122;
  return code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code < 0x2c00) && code !== 0x60c && code !== 0x61b;
}
