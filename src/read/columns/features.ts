/** What tells a column of briefs from a story with subheads: the same shape again and again, and nothing in common. */

import type { Graf } from '../layout.js';
import { hasBeyond, hasLower } from '../text/characters.js';
import type { Lexicon } from '../text/lexicon.js';
import { withoutEnd } from '../text/white-space.js';
import { isAllCapitals, wordsOf } from '../text/words.js';
import { type Item, type Items, isWide } from './items.js';

export const featureNames = [
  'bias',
  'titled',
  'items',
  'dated',
  'places',
  'ruled',
  'strayRules',
  'apart',
  'glued',
  'signed',
  'signedOnTop',
  'headLength',
  'firstLonger',
  'capitals',
  'questions',
  'numbered',
  'paragraphs',
  'mostParagraphs',
  'others',
  'above',
  'aboveLength',
  'days',
  'ownLead',
  'headElsewhere',
  'shared',
  'names',
] as const;

export type FeatureName = (typeof featureNames)[number];

/** The features that are counted over the words of all items, and cost most. */
const wordy = ['ownLead', 'headElsewhere', 'shared', 'names'] as const;

export type WordFeature = (typeof wordy)[number];

/** Each between 0 and 1 or near it. */
export function featuresOf(
  grafs: readonly Graf[],
  found: Items,
  titled: boolean,
  lexicon: Lexicon,
): Record<FeatureName, number> {
  return { ...shapeFeatures(grafs, found, titled, lexicon), ...wordFeatures(grafs, found.items, lexicon) };
}

/** The features that shape alone gives. */
export function shapeFeatures(
  grafs: readonly Graf[],
  { items, shapes, strayRules }: Items,
  titled: boolean,
  lexicon: Lexicon,
): Record<Exclude<FeatureName, WordFeature>, number> {
  const count = items.length;
  const text = (at: number) => (grafs[at] as Graf).text;
  const share = (is: (item: Item) => boolean) => items.filter(is).length / count;
  const [first, ...later] = items as [Item, ...Item[]];
  const lengths = items.map(({ head }) => text(head).length * (isWide(text(head)) ? 2.5 : 1));
  const paragraphs = items.map(({ prose }) => prose.length);
  const places = new Set(items.flatMap(({ dateline }) => dateline?.place ?? [])).size;
  const others = items.reduce((sum, item) => sum + item.others, 0);
  const above = grafs.slice(titled ? 1 : 0, first.head).reduce((sum, graf) => sum + graf.text.length, 0);
  const opensOnDay = ({ prose }: Item) =>
    wordsOf(text(prose[0] as number).toLowerCase()).some((word) => lexicon.weekdays.has(withoutEnd(word, ',.')));
  const gaps = gapsOf(grafs, items);
  return {
    bias: 1,
    titled: titled ? 1 : 0,
    items: Math.min(count, 10) / 10,
    dated: share(({ dateline }) => (dateline?.sure ?? 0) >= 2),
    places: places > 1 ? places / count : 0,
    ruled: later.filter(({ ruled }) => ruled).length / (count - 1),
    strayRules: Math.min(1, strayRules),
    apart: gaps.apart ? 1 : 0,
    glued: gaps.glued ? 1 : 0,
    signed: share(({ signed }) => signed),
    signedOnTop: first.signed && !later.some(({ signed }) => signed) ? 1 : 0,
    headLength: Math.log(mean(lengths)) - 3,
    firstLonger: Math.log((lengths[0] as number) / mean(lengths.slice(1))),
    capitals: grafs.some((graf) => hasLower(graf.text)) ? share(({ head }) => isAllCapitals(text(head))) : 0,
    questions: share(({ head }) => /[?？]$/.test(text(head))),
    numbered: share(({ head }) => /^(?:\(?\d{1,2}[.):]|#\d)/.test(text(head))),
    paragraphs: Math.log(mean(paragraphs)),
    mostParagraphs: Math.log(most(paragraphs)),
    others: others / shapes.filter((shape) => shape !== 'rule').length,
    above: Math.min(1, first.head / 5),
    aboveLength: Math.min(1, above / 100),
    days: share(opensOnDay),
  };
}

/** Whether blank lines show where items begin and end. */
function gapsOf(grafs: readonly Graf[], items: readonly Item[]): { apart: boolean; glued: boolean } {
  const blanks = (at: number) => {
    const above = grafs[at - 1]?.lines.at(-1);
    return above === undefined ? 0 : (grafs[at] as Graf).number - above.number - 1;
  };
  const borders = items.slice(1).flatMap(({ head, ruled }) => (ruled ? [] : blanks(head)));
  const inside = most(items.flatMap(({ head, prose }) => [head + 1, ...prose].map(blanks)));
  const least = borders.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  return { apart: borders.length > 0 && least > inside, glued: inside === 0 && least > 0 };
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.max(one, other), 0);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);
}

/** What the items have in common, and each headline with its own text. */
export function wordFeatures(
  grafs: readonly Graf[],
  items: readonly Item[],
  lexicon: Lexicon,
): Record<WordFeature, number> {
  const texts = items.map(({ head, prose }) => {
    const body = prose.map((at) => (grafs[at] as Graf).text);
    return {
      head: stemsOf((grafs[head] as Graf).text),
      lead: new Set(stemsOf(body[0] ?? '')),
      body: new Set(body.flatMap(stemsOf)),
      names: new Set(body.flatMap(namesIn).filter((name) => !lexicon.dateWords.has(name.toLowerCase()))),
    };
  });
  const inBodies = countIn(texts.map(({ body }) => body));
  const inNames = countIn(texts.map(({ names }) => names));
  const shareOf = <T>(list: readonly T[], is: (one: T) => boolean) =>
    list.length === 0 ? 0 : list.filter(is).length / list.length;
  return {
    ownLead: mean(texts.map(({ head, lead }) => shareOf(head, (word) => lead.has(word)))),
    headElsewhere: mean(
      texts.map(({ head, body }) => shareOf(head, (word) => (inBodies.get(word) ?? 0) > (body.has(word) ? 1 : 0))),
    ),
    shared: mean(texts.map(({ body }) => shareOf([...body], (word) => (inBodies.get(word) ?? 0) > 1))),
    names: mean(texts.map(({ names }) => shareOf([...names], (word) => (inNames.get(word) ?? 0) > 1))),
  };
}

function countIn(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The words that say something, by their beginnings: from four letters on; of scripts without spaces, pairs of characters. */
function stemsOf(text: string): string[] {
  const small = text.toLowerCase();
  // Unicode classes are expensive to compile, and most copy needs none.
  const words = small.match(hasBeyond(small) ? /[\p{L}\p{N}]+/gu : /[a-z0-9]+/g) ?? [];
  return words.flatMap((word) => {
    if (isWide(word)) return Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2));
    return word.length >= 4 ? [word.slice(0, 5)] : [];
  });
}

/** Words with a capital that do not open a sentence. */
function namesIn(text: string): string[] {
  const names = hasBeyond(text) ? /(?<=[\p{Ll},] )\p{Lu}[\p{L}]{2,}/gu : /(?<=[a-z,] )[A-Z][A-Za-z]{2,}/g;
  return text.match(names) ?? [];
}
