/** Columns made of the stories of a corpus, and stories with subheads set as columns are: real words in many layouts. */
import type { Labelled, Truth } from './texts.js';

interface Part {
  head: string;
  byline: string | null;
  paragraphs: string[];
}

const titles = ['In brief', 'NEWS IN BRIEF', 'World Briefs', 'Business Digest', 'Around the region', 'Kurz gemeldet'];
const datelines = [' (AP) — ', ' — ', ' -- ', ' - '];
const rules = ['---', '* * *', '***', '—————', '•'];

/** Half of them columns, half of them stories; the same texts and seed give the same. */
export function madeOf(texts: readonly Labelled[], count: number, seed: number): Labelled[] {
  const chance = new Chance(seed);
  const pools = new Map<string, Truth[]>();
  const seen = new Set<Truth>();
  for (const { truth, family } of texts) {
    if (family !== null || seen.has(truth) || !isFit(truth)) continue;
    seen.add(truth);
    const key = `${truth.corpus} ${truth.language ?? 'en'}`;
    pools.set(key, [...(pools.get(key) ?? []), truth]);
  }
  const wide = [...pools.values()].filter((pool) => pool.length >= 6);
  const sectioned = [...pools.values()]
    .map((pool) => pool.filter(({ sections = [] }) => sections.filter(({ subhead }) => subhead !== null).length > 1))
    .filter((pool) => pool.length > 0);
  if (wide.length === 0 || sectioned.length === 0) return [];
  return Array.from({ length: count }, (_, at) => {
    const several = at % 2 === 0;
    const parts = several ? columnOf(chance.pick(wide), chance) : storyOf(chance.pick(chance.pick(sectioned)), chance);
    const lines = laidOut(parts, chance, several ? 0.4 : 0.15);
    if (chance.is(several ? 0.4 : 0.08)) lines.unshift(chance.pick(titles), '');
    return { name: `made ${at}`, text: `${lines.join('\n')}\n`, several, family: 'made', truth: {} };
  });
}

function isFit({ headline, body = [] }: Truth): boolean {
  const [first = ''] = body;
  return (headline?.length ?? 0) > 8 && !headline?.endsWith('.') && first.length > 40 && /[.!?"”»。]$/.test(first);
}

function columnOf(pool: readonly Truth[], chance: Chance): Part[] {
  const chosen = new Set<Truth>();
  const count = chance.from(3, Math.min(10, pool.length));
  while (chosen.size < count) chosen.add(chance.pick(pool));
  const [dated, signed, most] = [chance.is(0.55), chance.is(0.12), chance.from(1, 4)];
  const dateline = chance.pick(datelines);
  return [...chosen].map((truth) => {
    const paragraphs = flat((truth.body ?? []).slice(0, chance.from(1, most)));
    if (dated && truth.dateline_city) paragraphs[0] = `${truth.dateline_city}${dateline}${paragraphs[0]}`;
    return { head: flatOf(truth.headline ?? ''), byline: signed ? bylineOf(truth) : null, paragraphs };
  });
}

function storyOf(truth: Truth, chance: Chance): Part[] {
  const most = chance.from(1, 5);
  const parts: Part[] = [];
  let at = 0;
  for (const { subhead, paragraphs: count } of truth.sections ?? []) {
    const head = flatOf((parts.length === 0 ? truth.headline : subhead) ?? '');
    const paragraphs = flat((truth.body ?? []).slice(at, at + Math.min(count, chance.from(1, most))));
    at += count;
    if (head !== '' && paragraphs.length > 0) parts.push({ head, byline: null, paragraphs });
  }
  const [first] = parts;
  if (first === undefined) return parts;
  if (chance.is(0.55)) first.byline = bylineOf(truth);
  if (truth.dateline_city && chance.is(0.4)) first.paragraphs[0] = `${truth.dateline_city} — ${first.paragraphs[0]}`;
  return parts;
}

function laidOut(parts: readonly Part[], chance: Chance, ruled: number): string[] {
  const rule = chance.is(ruled) ? chance.pick(rules) : null;
  const [gap, glued, tight] = [chance.pick([1, 1, 2, 3]), chance.is(0.5), chance.is(0.45)];
  const [capitals, numbered] = [chance.is(0.28), chance.is(0.08)];
  const blanks = (number: number) => Array.from({ length: number }, () => '');
  return parts.flatMap(({ head, byline, paragraphs }, at) => {
    const above = at === 0 ? [] : rule === null ? blanks(gap) : ['', rule, ''];
    const headline = `${numbered ? `${at + 1}. ` : ''}${capitals ? head.toUpperCase() : head}`;
    const text = paragraphs.flatMap((paragraph, index) => [...(index === 0 || tight ? [] : ['']), paragraph]);
    return [...above, headline, ...(byline === null ? [] : [byline]), ...(glued ? [] : ['']), ...text];
  });
}

function bylineOf({ authors: [first] = [] }: Truth): string | null {
  return first === undefined ? null : `By ${typeof first === 'string' ? first : first.name}`;
}

function flatOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function flat(texts: readonly string[]): string[] {
  return texts.map(flatOf);
}

/** Chance that can be had again (mulberry32, public domain). */
class Chance {
  constructor(private state: number) {}

  private next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  is(probability: number): boolean {
    return this.next() < probability;
  }

  /** Both ends included. */
  from(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  pick<T>(list: readonly T[]): T {
    return list[this.from(0, list.length - 1)] as T;
  }
}
