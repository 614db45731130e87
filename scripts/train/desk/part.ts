/** Which half of the forms, topics and languages is trained on, and which is kept for judging. */
import { hashOf, type Random } from './random.js';

export type Part = 'trained' | 'kept' | 'all';

/** By a hash of its name: what is added later does not move the rest. */
function isKept(kind: string, name: string): boolean {
  return hashOf(`${kind} ${name}`) % 2 === 1;
}

/** What copy is without anything odd about it: both parts have it, or neither would look like copy. */
const common: ReadonlySet<string> = new Set([
  '{H}',
  '{D}',
  '{S}',
  '{A}',
  '{by} {A}',
  'as it is',
  'paragraphs',
  'subheads',
  'headline byline',
  'headline deck byline date',
  'blank lines throughout',
  'no blank lines at all',
  '•',
  '-',
]);

/** Those of a part; all where it has none, so that a kind of two rows is no gap. */
export function ofPart<T>(part: Part, kind: string, list: readonly T[], nameOf: (one: T) => string): readonly T[] {
  if (part === 'all') return list;
  const some = list.filter((one) => common.has(nameOf(one)) || isKept(kind, nameOf(one)) === (part === 'kept'));
  return some.length > 0 ? some : list;
}

/** Draws one of the forms of a kind. */
export function draw(random: Random, part: Part, kind: string, forms: readonly string[]): string {
  return random.pick(ofPart(part, kind, forms, (form) => form.trim()));
}
