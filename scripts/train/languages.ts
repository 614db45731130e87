/**
 * The table by which the reader tells languages: `npm run train:languages -- FOLDER...`, where a folder holds `TAG.txt`, a
 * sentence a line. Every fifth sentence is kept back, and the limits are learned from those, alone: the least lead and fit at
 * which at most WRONG of all texts are called by another language's name. The same sentences give the same table.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { englishShare } from '../../src/read/language/english.js';
import { table as present } from '../../src/read/language/table.js';
import { eachTrigram, keyOf, teller, wordsOf } from '../../src/read/language/trigrams.js';

/** Trigrams of a language, and of one that is close to another. */
const MOST = Number(process.env.MOST ?? 200);
const MOST_OF_CLOSE = Number(process.env.CLOSE ?? 400);
const close = new Set('no nn da hr sr-Latn id ms cs sk'.split(' '));
/** Weights by factor e of frequency. */
const SCALE = 2;
const HEAVIEST = 24;
/** In UTF-16 units: texts that the weights are fitted to. */
const TRAINED = 150;
const ROUNDS = Number(process.env.ROUNDS ?? 8);
const RATE = Number(process.env.RATE ?? 0.5);
const SHOWN = 30;
/** Of texts that are kept back. */
const WRONG = 0.004;
/** How much a text of a language that the table does not have counts among them: news copy is seldom in one. */
const OTHERS = 0.02;
/** In UTF-16 units: how long the texts are that the limits are learned from. */
const LENGTHS = [80, 150, 300, 600, 1200];
/** Those of a line or two, which have limits of their own. */
const SHORT_LENGTHS = [12, 25, 40, 60];

const languages = (
  'en es fr de pt it nl sv da no nn fi et lv lt pl cs sk sl hr sr-Latn sq hu ro tr az ca eu ga cy is mt id ms tl vi sw so af ' +
  'ru uk be bg mk sr kk mn ar fa ur hi mr ne'
).split(' ');

function main(folders: readonly string[], out: string) {
  const sentences = new Map(languages.map((tag) => [tag, sentencesOf(tag, folders)]));
  const trained = new Map([...sentences].map(([tag, all]) => [tag, all.filter((_, at) => at % 5 !== 0)]));
  const kept = new Map([...sentences].map(([tag, all]) => [tag, all.filter((_, at) => at % 5 === 0)]));
  const table = process.env.LIMITS === undefined ? tableOf(trained) : present;
  const words = wordsOf(table);
  const untold = teller(words, Object.fromEntries(Object.keys(table).map((tag) => [tag, 1])));
  const typical = Object.fromEntries(
    [...trained].map(([tag, all]) => [tag, Math.round(100 * untold(all.join(' ').slice(0, 100_000)).fit) / 100]),
  );
  const tell = teller(words, typical);
  const others = new Map(
    ['eo', 'la', 'lg', 'mi', 'sn', 'st', 'tn', 'ts', 'xh', 'yo', 'zu'].map((tag) => [tag, sentencesOf(tag, folders)]),
  );
  const told = [...kept, ...others].flatMap(([tag, all]) =>
    [...SHORT_LENGTHS, ...LENGTHS].flatMap((length) =>
      cut(all, length, kept.get('en') ?? []).map((text) => ({ tag, length, ...tellAs(tell, text) })),
    ),
  );
  const limit = limits(told.filter(({ length }) => LENGTHS.includes(length)));
  const short = limits(told.filter(({ length }) => SHORT_LENGTHS.includes(length)));
  report(told, limit, short);
  const english = (tags: readonly string[]) =>
    tags
      .flatMap((tag) =>
        LENGTHS.flatMap((length) => cut(sentences.get(tag) ?? [], length, []).map((text) => ({ tag, text }))),
      )
      .map((one) => ({ ...one, share: englishShare(one.text) }))
      .sort((one, other) => one.share - other.share);
  console.log('most English words in other languages');
  for (const { tag, share, text } of english(languages.filter((one) => one !== 'en')).slice(-SHOWN))
    console.log(' ', share.toFixed(3), tag, text.slice(0, 70));
  const some = english(['en']);
  console.log(
    'in English',
    [0.01, 0.02, 0.05, 0.1, 0.5].map((at) => some[Math.floor(at * some.length)]?.share.toFixed(3)).join(' '),
  );
  writeFileSync(out, source(table, typical, limit, short));
}

const names: Record<string, string> = { no: 'nb' };

function sentencesOf(tag: string, folders: readonly string[]): string[] {
  if (tag === 'sr-Latn') return sentencesOf('sr', folders).map(latin);
  return folders.flatMap((folder) => {
    const file = [names[tag] ?? tag, tag].map((name) => join(folder, `${name}.txt`)).find((path) => existsSync(path));
    return file === undefined
      ? []
      : readFileSync(file, 'utf8')
          .split('\n')
          .filter((line) => line.trim() !== '');
  });
}

/** Serbian in Latin letters. */
function latin(text: string): string {
  const from = 'абвгдђежзијклљмнњопрстћуфхцчџш';
  const to = 'a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š'.split(' ');
  return text.toLowerCase().replace(/[а-џ]/g, (letter) => to[from.indexOf(letter)] ?? letter);
}

/** Texts of sentences, of about a length; every third has a name in English in it. */
function cut(sentences: readonly string[], length: number, english: readonly string[]): string[] {
  const texts: string[] = [];
  let text = '';
  for (const [at, sentence] of sentences.entries()) {
    text += `${sentence} `;
    if (at % 3 === 0) text += `${nameOf(english[at % english.length] ?? '')} `;
    if (text.length < length && length >= 150) continue;
    texts.push(text.slice(0, length));
    text = '';
  }
  return texts;
}

function nameOf(sentence: string): string {
  return (sentence.match(/\b[A-Z][a-z]+(?: [A-Z][a-z]+)+/) ?? [''])[0];
}

type Told = { tag: string; length: number; said: string; lead: number; fit: number };

function tellAs(tell: ReturnType<typeof teller>, text: string) {
  const { tag: said, lead, fit } = tell(text);
  return { said, lead, fit };
}

/** The least lead and fit at which few are wrong, and the fewest untold. */
function limits(told: readonly Told[]): Limits {
  const counts = new Map<number, number>();
  for (const { length } of told) counts.set(length, (counts.get(length) ?? 0) + 1);
  let best: Limits & { right: number } = { lead: Infinity, fit: Infinity, right: -1 };
  for (let fit = 0.4; fit < 1; fit += 0.01) {
    const among = told.filter((one) => one.fit >= fit).sort((one, other) => other.lead - one.lead);
    let wrong = 0;
    let right = 0;
    for (const [at, one] of among.entries()) {
      const weight = (languages.includes(one.tag) ? 1 : OTHERS) / (counts.get(one.length) as number);
      if (one.said === one.tag) right += weight;
      else wrong += weight;
      if (among[at + 1]?.lead === one.lead) continue;
      if (wrong > WRONG * LENGTHS.length) break;
      if (right > best.right) best = { lead: rounded(one.lead), fit: rounded(fit), right };
    }
  }
  return best;
}

interface Limits {
  lead: number;
  fit: number;
}

const rounded = (value: number) => Math.round(value * 100) / 100;

function report(told: readonly Told[], limit: Limits, short: Limits) {
  console.log(limit, short);
  const holds = ({ length, lead, fit }: Told) => {
    const own = SHORT_LENGTHS.includes(length) ? short : limit;
    return lead >= own.lead && fit >= own.fit;
  };
  for (const length of [...SHORT_LENGTHS, ...LENGTHS]) {
    const all = told.filter((one) => one.length === length);
    const said = all.filter(holds);
    const wrong = said.filter((one) => one.said !== one.tag);
    const ours = all.filter(({ tag }) => languages.includes(tag));
    const und = ours.filter((one) => !holds(one));
    console.log(length, all.length, 'wrong', share(wrong.length, all.length), 'und', share(und.length, ours.length));
  }
  const pairs = new Map<string, number>();
  for (const one of told) {
    if (one.length < 300) continue;
    const said = holds(one) ? one.said : 'und';
    if (said !== one.tag && (said !== 'und' || languages.includes(one.tag)))
      pairs.set(`${one.tag}>${said}`, (pairs.get(`${one.tag}>${said}`) ?? 0) + 1);
  }
  console.log(
    [...pairs]
      .sort((one, other) => other[1] - one[1])
      .slice(0, 50)
      .map(([pair, count]) => `${pair} ${count}`)
      .join(', '),
  );
}

const share = (part: number, all: number) => `${((100 * part) / all).toFixed(2)}%`;

/** Trigrams by their keys, which must be theirs alone. */
const keys = new Map<number, string>();

/** A language's commonest trigrams, with a first weight: how much commoner each is than FLOOR. */
function commonest(tag: string, sentences: readonly string[]): Map<number, number> {
  const counts = new Map<string, number>();
  let total = 0;
  for (const sentence of sentences)
    eachTrigram(sentence, (_, ...codes) => {
      const trigram = String.fromCharCode(...codes);
      counts.set(trigram, (counts.get(trigram) ?? 0) + 1);
      total++;
    });
  const first = [...counts]
    .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
    .slice(0, close.has(tag) ? MOST_OF_CLOSE : MOST);
  return new Map(
    first.map(([trigram, count]) => {
      const key = keyOf(trigram.charCodeAt(0), trigram.charCodeAt(1), trigram.charCodeAt(2));
      if ((keys.get(key) ?? trigram) !== trigram) throw new Error(`one key for ${trigram} and ${keys.get(key)}`);
      keys.set(key, trigram);
      return [key, SCALE * Math.max(0.5, Math.log(count / total / FLOOR))];
    }),
  );
}

/** Weights of trigrams by language, fitted so that texts of one language weigh more in it than in any other. */
function tableOf(sentences: ReadonlyMap<string, readonly string[]>): Record<string, string> {
  const tags = [...sentences.keys()];
  const weights = [...sentences].map(([tag, own]) => commonest(tag, own));
  fitWeights(
    tags.map((tag) => cut(sentences.get(tag) ?? [], TRAINED, sentences.get('en') ?? [])),
    weights,
  );
  return Object.fromEntries(tags.map((tag, at) => [tag, levelsOf(weights[at] ?? new Map())]));
}

/** Logistic regression by AdaGrad on the weights that are there, none of which becomes negative. */
function fitWeights(texts: readonly (readonly string[])[], weights: readonly Map<number, number>[]) {
  const squares = weights.map(() => new Map<number, number>());
  const samples = texts.flatMap((all, language) =>
    all.map((text) => {
      const found: number[] = [];
      eachTrigram(text, (key) => found.push(key));
      return { language, found };
    }),
  );
  let seed = 1;
  for (let round = 0; round < ROUNDS; round++) {
    for (let at = samples.length - 1; at > 0; at--) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      const other = seed % (at + 1);
      [samples[at], samples[other]] = [samples[other] as (typeof samples)[0], samples[at] as (typeof samples)[0]];
    }
    let loss = 0;
    for (const { language, found } of samples) {
      const root = Math.sqrt(found.length);
      const scores = weights.map((own) => found.reduce((sum, key) => sum + (own.get(key) ?? 0), 0) / root);
      const most = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - most));
      const all = shares.reduce((sum, one) => sum + one, 0);
      loss -= Math.log((shares[language] as number) / all);
      for (const [place, own] of weights.entries()) {
        const error = (place === language ? 1 : 0) - (shares[place] as number) / all;
        if (Math.abs(error) < 0.001) continue;
        const square = squares[place] as Map<number, number>;
        for (const key of found) {
          const weight = own.get(key);
          if (weight === undefined) continue;
          const slope = error / root;
          const sum = (square.get(key) ?? 0.1) + slope * slope;
          square.set(key, sum);
          own.set(key, Math.max(0, weight + (RATE * slope) / Math.sqrt(sum)));
        }
      }
    }
    console.log('round', round + 1, 'loss', (loss / samples.length).toFixed(4));
  }
}

/** The trigrams of weight 1, 2 ..., parted by bars. */
function levelsOf(weights: ReadonlyMap<number, number>): string {
  const levels: string[] = [];
  for (const [key, weight] of weights) {
    const level = Math.min(HEAVIEST, Math.round(weight));
    if (level > 0) levels[level - 1] = (levels[level - 1] ?? '') + keys.get(key);
  }
  return Array.from(levels, (level) => level ?? '').join('|');
}

/** The frequency of a trigram that is no language's. */
const FLOOR = 0.0004;

function source(table: Record<string, string>, typical: Record<string, number>, limit: Limits, short: Limits): string {
  const rows = Object.entries(table).map(
    ([tag, levels]) => `  ${/\W/.test(tag) ? `'${tag}'` : tag}: ${JSON.stringify(levels)},`,
  );
  return `/** Made by \`npm run train:languages\`: see docs/model.md. Each language's commonest trigrams, by weight; and the limits. */
export const leastLead = ${limit.lead};
export const fewestFit = ${limit.fit};
/** The same for a line or two. */
export const leastShortLead = ${short.lead};
export const fewestShortFit = ${short.fit};
/** What a language's own copy weighs, by trigram. */
export const typical: Readonly<Record<string, number>> = ${JSON.stringify(typical)};
export const table: Readonly<Record<string, string>> = {
${rows.join('\n')}
};
`;
}

const folders = process.argv.slice(2);
for (const folder of folders) readdirSync(folder);
main(folders, process.env.OUT ?? 'src/read/language/table.ts');
