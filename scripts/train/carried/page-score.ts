/** How right a page was read, field by field: the same count as shared/accuracy/score.mjs. */
import type { Article } from '../../../src/article.js';
import type { Truth } from '../truth.js';

export type Scores = Record<string, { score: number; want: unknown; got: unknown }>;
export type Sums = Record<string, { total: number; n: number }>;

/** What is compared: an Article, or what another reader gives of one. */
export interface ReadPage {
  headline: string | null;
  authors: readonly string[];
  paragraphs: readonly string[];
  subheads: readonly string[];
}

function norm(text: unknown): string {
  return String(text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/``|''|[“”„«»]/g, '"')
    .replace(/[‘’‚`]/g, "'")
    .replace(/[‐-―_]|--+/g, '-')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .replace(/\s*-\s*$/, '')
    .replace(/[.,;:\s]+$/, '')
    .trim();
}

const names = (list: readonly string[]) =>
  [...new Set(list.map((one) => norm(one).replace(/^by /, '')))].filter((one) => one !== '').sort();

function f1(truth: readonly string[], got: readonly string[]): number {
  if (truth.length === 0 && got.length === 0) return 1;
  const left = new Map<string, number>();
  for (const one of truth) left.set(one, (left.get(one) ?? 0) + 1);
  let hit = 0;
  for (const one of got) {
    const rest = left.get(one) ?? 0;
    if (rest === 0) continue;
    hit++;
    left.set(one, rest - 1);
  }
  return (2 * hit) / (truth.length + got.length);
}

export function pageOf({ headline, byline, sections }: Article): ReadPage {
  return {
    headline,
    authors: byline?.authors.map(({ name }) => name) ?? [],
    paragraphs: sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'list' ? block.items : 'text' in block ? [block.text] : [])),
    ),
    subheads: sections.flatMap(({ subhead }) => (subhead === null ? [] : [subhead])),
  };
}

export function scorePage(article: Article, truth: Truth): Scores {
  return scoreRead(pageOf(article), truth);
}

export function scoreRead(page: ReadPage, truth: Truth): Scores {
  const scores: Scores = {};
  const known = truth.in_raw ?? {};
  if (truth.headline && known['headline'] === true) {
    const right = [truth.headline, truth.h1].some((one) => one && norm(one) === norm(page.headline));
    scores['headline'] = { score: right ? 1 : 0, want: truth.headline, got: page.headline };
  }
  if (truth.authors?.length && known['byline'] === true) {
    const [want, got] = [names(truth.authors), names(page.authors)];
    scores['authors'] = { score: f1(want, got) === 1 ? 1 : 0, want, got };
  }
  const there = known['body'];
  if (truth.body?.length && (there === true || (typeof there === 'number' && there >= 0.99))) {
    const want = truth.body.map(norm).filter((one) => one !== '');
    const got = page.paragraphs.map(norm).filter((one) => one !== '');
    scores['paragraphs'] = {
      score: f1(want, got),
      want: want.filter((one) => !got.includes(one)).map((one) => one.slice(0, 90)),
      got: got.filter((one) => !want.includes(one)).map((one) => one.slice(0, 90)),
    };
  }
  const subheads = (truth.sections ?? []).flatMap(({ subhead }) => (subhead === null ? [] : [norm(subhead)]));
  if (subheads.length > 0) {
    const got = page.subheads.map(norm);
    scores['subheads'] = { score: f1(subheads, got), want: subheads, got };
  }
  return scores;
}

export function add(sums: Sums, scores: Scores): void {
  for (const [field, { score }] of Object.entries(scores)) {
    sums[field] ??= { total: 0, n: 0 };
    const sum = sums[field];
    sum.total += score;
    sum.n++;
  }
}
