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

/**
 * What tells languages by a table: of each language, its commonest trigrams by weight, those of weight 1 first, a bar
 * between two weights; and by what the copy of each weighs, a trigram.
 */
export function teller(
  table: Readonly<Record<string, string>>,
  typical: Readonly<Record<string, number>>,
): (text: string) => Likeliest {
  const tags = Object.keys(table);
  const known = weightsOf(table);
  return (text) => likeliest(text, tags, known, typical);
}

function likeliest(
  text: string,
  tags: readonly string[],
  known: ReadonlyMap<number, readonly number[]>,
  typical: Readonly<Record<string, number>>,
): Likeliest {
  const scores = new Float64Array(tags.length);
  let count = 0;
  eachTrigram(text, (key) => {
    count++;
    const pairs = known.get(key);
    if (pairs === undefined) return;
    for (let at = 0; at < pairs.length; at += 2)
      scores[pairs[at] as number] = (scores[pairs[at] as number] as number) + (pairs[at + 1] as number);
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

/** What each language makes of three letters, by their key: pairs of a language's place and a weight. */
function weightsOf(all: Readonly<Record<string, string>>): Map<number, number[]> {
  const made = new Map<number, number[]>();
  for (const [language, levels] of Object.values(all).entries()) {
    for (const [level, trigrams] of levels.split('|').entries()) {
      for (let at = 0; at < trigrams.length; at += 3) {
        const key = keyOf(trigrams.charCodeAt(at), trigrams.charCodeAt(at + 1), trigrams.charCodeAt(at + 2));
        const pairs = made.get(key);
        if (pairs === undefined) made.set(key, [language, level + 1]);
        else pairs.push(language, level + 1);
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

/** A letter, or a mark of one: told by its place alone, signs of Latin-1 and general punctuation left out. */
function isLetterCode(code: number): boolean {
  if (code < 0xc0) return code >= 97 && code <= 122;
  return code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code < 0x2c00) && code !== 0x60c && code !== 0x61b;
}
