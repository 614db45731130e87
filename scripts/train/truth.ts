/** The truth of a labelled text, line by line: which role each graf has. */

import type { Article } from '../../src/article.js';
import { textsOfBlock } from '../../src/block-texts.js';
import { slugLines } from '../../src/read/classify.js';
import type { Copy } from '../../src/read/copy.js';
import { readBullet } from '../../src/read/grammar/bullets.js';
import { readDateline } from '../../src/read/grammar/dateline.js';
import { isLabel } from '../../src/read/grammar/labels.js';
import type { LineRole } from '../../src/read/model/line-roles.js';
import type { Role } from '../../src/read/source-map.js';

export interface Truth {
  language?: string;
  headline?: string | null;
  h1?: string | null;
  slugline?: string | null;
  deck?: string | null;
  byline?: string | null;
  authors?: string[];
  dateline?: string | null;
  date?: string | null;
  date_line?: string | null;
  source?: string | null;
  edition?: string | null;
  lead?: string | null;
  quicklooks_title?: string | null;
  bullets?: string[];
  summary?: string[];
  sections?: { subhead: string | null; paragraphs: number }[];
  body?: string[];
  notes?: string[] | null;
  tail?: string[];
  furniture?: string[];
  pullquotes?: string[];
  table?: string[];
  open?: string[];
  marks?: string[];
  stories?: number | unknown[];
  in_raw?: Record<string, boolean | number>;
  family?: string;
  forms?: Record<string, string>;
  /** Kept back: neither looked at nor trained on until the end. */
  kept?: boolean;
}

/** What a fixture's Article says of its copy. */
export function truthOf(article: Article): Truth {
  const { quickLooks, sections, notes, credits, discarded, byline, dateline } = article;
  return {
    language: article.language,
    family: 'fixtures',
    headline: article.headline,
    slugline: article.slug,
    deck: article.deck,
    byline: byline?.text ?? null,
    authors: byline?.authors.map(({ name }) => name) ?? [],
    dateline: dateline?.text ?? null,
    date: article.date,
    source: article.source,
    quicklooks_title: quickLooks?.title ?? null,
    bullets: quickLooks?.items ?? [],
    sections: sections.map(({ subhead, blocks }) => ({ subhead, paragraphs: blocks.length })),
    body: sections.flatMap(({ blocks }) => blocks.flatMap((block) => textsOfBlock(block))),
    notes,
    furniture: [...credits, ...discarded.map(({ text }) => text)],
  };
}

/** Letters and digits alone: what texts are compared by. */
function key(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What the corpora's truth does not tell: neither where it stands nor that it is absent. */
const untold: ReadonlySet<string> = new Set([
  'note',
  'date',
  'slug',
  'source',
  'byline-role',
  'byline-affiliation',
  'dateline',
  'credit',
  'quick-looks-label',
  'deck',
]);

/** Null where nothing is known of a graf: it teaches nothing. */
export type Labels = (LineRole | null)[];

/**
 * The role of each graf.
 * @param ruled the roles that the rules gave, for what the truth does not tell apart
 */
export function labelsOf(copy: Copy, truth: Truth, ruled: readonly (Role | null)[]): Labels {
  const { grafs } = copy;
  const keys = grafs.map(({ text }) => key(text));
  const bare = grafs.map((graf) => {
    const raw = copy.raw(graf);
    // A carrier says of each item that it is one.
    const bullet = copy.hints === null ? copy.bullet(graf, true) : readBullet(raw, copy.style.bullets, true);
    return bullet === null ? null : key(raw.slice(bullet.text));
  });
  const labels: Labels = grafs.map(() => null);
  const whole = (text: string | null | undefined) => {
    const wanted = key(text);
    return wanted === '' ? -1 : keys.findIndex((one, at) => one === wanted && labels[at] === null);
  };
  const give = (at: number, role: LineRole) => {
    if (at >= 0) labels[at] = role;
  };
  /** Grafs that are a part of a paragraph of the truth: where it has glued the headline to the first one, too. */
  const glued = new Set<number>();
  /** Grafs in a row that make up a text together. */
  const several = (text: string | null | undefined, role: LineRole) => {
    const wanted = key(text);
    if (wanted === '') return false;
    for (let from = 0; from < grafs.length; from++) {
      // A rule above it is no part of it.
      if (keys[from] === '') continue;
      let joined = '';
      for (let to = from; to < Math.min(grafs.length, from + 5); to++) {
        if (labels[to] !== null && !glued.has(to)) break;
        joined += keys[to];
        if (joined === wanted) {
          for (let at = from; at <= to; at++) labels[at] = role;
          return true;
        }
        if (!wanted.startsWith(joined)) break;
      }
    }
    return false;
  };
  /** An item over two or three lines. */
  const wrappedItem = (wanted: string) => {
    for (let from = 0; from < grafs.length; from++) {
      let joined = bare[from] ?? '';
      for (let to = from + 1; joined !== '' && wanted.startsWith(joined) && to < from + 4; to++) {
        joined += keys[to] ?? '';
        if (joined !== wanted) continue;
        for (let at = from; at <= to; at++) labels[at] = 'summary-item';
        return;
      }
    }
  };
  const desk = truth.furniture !== undefined;
  const corpus = !desk;

  // The body first: it says where the head ends.
  const body = (truth.body ?? []).map(key).filter((one) => one !== '');
  const lineKey = key(truth.dateline);
  const bodySet = new Map<string, number>();
  for (const one of body) bodySet.set(one, (bodySet.get(one) ?? 0) + 1);
  let firstBody = -1;
  let lastBody = -1;
  const subheads = new Set((truth.sections ?? []).map(({ subhead }) => key(subhead)).filter((one) => one !== ''));
  const bullets = new Set((truth.bullets ?? []).map(key));
  // A dash that the truth keeps opens speech.
  const spoken = new Set((truth.body ?? []).filter((text) => /^[–—-]/.test(text)).map(key));
  const bulletRole = (at: number) => {
    const raw = bare[at];
    return raw !== null && raw !== undefined && bodySet.has(raw) && !spoken.has(raw);
  };
  for (let at = 0; at < grafs.length; at++) {
    const one = keys[at] as string;
    const stripped = withoutDateline(copy, at);
    const listed = bare[at] ?? one;
    if ((bullets.has(one) || bullets.has(listed)) && firstBody < 0) {
      labels[at] = 'summary-item';
    } else if (bulletRole(at)) {
      labels[at] = 'item';
    } else if (
      bodySet.has(one) ||
      (stripped !== null && bodySet.has(stripped)) ||
      (lineKey !== '' && one.startsWith(lineKey) && bodySet.has(one.slice(lineKey.length)))
    ) {
      labels[at] = 'paragraph';
    } else if (subheads.has(one)) {
      labels[at] = 'subhead';
    } else if (one.length >= 30 && body.some((text) => text.includes(one))) {
      labels[at] = 'paragraph';
      glued.add(at);
    } else if (one.length > 60 && body.some((text) => text.length > 40 && one.includes(text))) {
      labels[at] = 'paragraph';
    }
    if (labels[at] === 'paragraph' || labels[at] === 'item') {
      if (firstBody < 0) firstBody = at;
      lastBody = at;
    }
  }
  // Above the body and below it, what reads like a subhead is a page's own line.
  if (corpus) {
    for (let at = 0; at < grafs.length; at++) {
      if (labels[at] === 'subhead' && (at < firstBody || at > lastBody)) labels[at] = null;
    }
  }
  // The headline: of several, the nearest above the body.
  const titles = [truth.headline, truth.h1].map(key).filter((one) => one !== '');
  let headline = -1;
  // A slug line holds it among its fields.
  const kept = slugLines(copy);
  for (const title of kept > 0 ? [] : titles) {
    for (let at = 0; at < grafs.length; at++) {
      if (keys[at] !== title || (firstBody >= 0 && at > firstBody && headline >= 0)) continue;
      if (labels[at] === null || labels[at] === 'subhead' || (glued.has(at) && at <= firstBody + 1))
        headline = desk && headline >= 0 && !copy.style.page ? headline : at;
    }
    if (headline >= 0) break;
  }
  if (headline >= 0) {
    labels[headline] = 'headline';
  } else if (truth.headline && kept === 0) several(truth.headline, 'headline');
  if (truth.deck && !several(truth.deck, 'deck')) give(whole(truth.deck), 'deck');
  for (const bullet of truth.bullets ?? []) {
    const wanted = key(bullet);
    const at = keys.findIndex((one, index) => (one === wanted || bare[index] === wanted) && labels[index] === null);
    if (at >= 0) labels[at] = 'summary-item';
    else wrappedItem(wanted);
  }
  if (corpus && (truth.summary ?? []).length > 0) {
    const summary = truth.summary ?? [];
    for (const text of summary) {
      const at = keys.findIndex(
        (one, index) =>
          (one === key(text) || bare[index] === key(text)) && labels[index] === null && index < Math.max(firstBody, 1),
      );
      if (at >= 0) labels[at] = summary.length === 1 ? 'deck' : 'summary-item';
    }
  }
  if (truth.quicklooks_title) {
    const wanted = key(truth.quicklooks_title);
    const at = keys.findIndex(
      (one, index) =>
        labels[index] === null &&
        one.startsWith(wanted) &&
        one.length <= wanted.length + 14 &&
        // The headline can stand there again, and does not make another title.
        (!titles.includes(wanted) || isSummaryLabel(copy, index - 1) || isSummaryLabel(copy, index + 1)),
    );
    if (at >= 0) labels[at] = 'summary-title';
  }
  const repeated = kept > 0 ? titles[0] : keys[headline];
  for (let at = kept; at < grafs.length; at++) {
    if (at !== headline && keys[at] === repeated && labels[at] === null)
      labels[at] = desk && at > headline ? 'again' : 'outside';
  }
  for (const note of truth.notes ?? []) several(note, 'note');
  if (truth.slugline) give(whole(truth.slugline), 'slug');
  if (truth.date_line) give(whole(truth.date_line), 'date');
  if (truth.date) give(whole(truth.date), 'date');
  if (truth.source) give(whole(truth.source), 'source');
  if (truth.dateline) give(whole(truth.dateline), 'dateline');
  for (let at = 0; at < grafs.length; at++) {
    if (labels[at] !== null) continue;
    const { text } = grafs[at] as { text: string };
    if (isLabel(text, copy.lexicon.summaryLabels)) labels[at] = 'summary-label';
    else if (isLabel(text, copy.style.labels.section)) labels[at] = 'section-label';
  }
  signed(copy, truth, labels, keys, firstBody, lastBody);
  const quotes = new Set((truth.pullquotes ?? []).map(key));
  const table = new Set((truth.table ?? []).map(key));
  const open = new Set((truth.open ?? []).map(key));
  const outside = new Set([...(truth.furniture ?? []), ...(truth.tail ?? [])].map(key));
  const marks = (truth.marks ?? []).map(key);
  for (let at = 0; at < grafs.length; at++) {
    if (labels[at] !== null) continue;
    const one = keys[at] as string;
    if (quotes.has(one)) labels[at] = 'quote';
    else if (table.has(one)) labels[at] = 'table';
    else if (open.has(one)) labels[at] = null;
    else if (corpus && untold.has(ruled[at] ?? '')) labels[at] = null;
    else if (outside.has(one) || corpus) labels[at] = 'outside';
    else if ([...outside].some((text) => text !== '' && (one.includes(text) || text.includes(one))))
      labels[at] = 'outside';
    else if (marks.includes(one)) labels[at] = summaryBelow(labels, at) ? 'summary-label' : null;
    else if (one === '') labels[at] = 'outside';
    else labels[at] = null;
  }
  // What labels and slug lines settle is settled when copy is read, too.
  return labels.map((label, at) => (at < kept ? 'slug-line' : (copy.certain(at) ?? label)));
}

function isSummaryLabel(copy: Copy, at: number): boolean {
  const text = copy.grafs[at]?.text;
  return text !== undefined && isLabel(text, copy.lexicon.summaryLabels);
}

function summaryBelow(labels: Labels, at: number): boolean {
  return labels[at + 1] === 'summary-item' || labels[at + 1] === 'summary-title';
}

function withoutDateline(copy: Copy, at: number): string | null {
  const graf = copy.grafs[at];
  if (graf === undefined) return null;
  const raw = copy.raw(graf);
  const reading = readDateline(raw, copy.lexicon);
  return reading === null ? null : key(raw.slice(reading.bodyStart));
}

/** The byline: the line with the names, above the story or right below it. */
function signed(copy: Copy, truth: Truth, labels: Labels, keys: readonly string[], first: number, last: number): void {
  const { grafs } = copy;
  const byline = key(truth.byline);
  const authors = (truth.authors ?? []).map(key).filter((one) => one.length > 3);
  if (byline === '' && authors.length === 0) return;
  const from = (test: (at: number) => boolean) => {
    for (let at = 0; at < grafs.length; at++) if (labels[at] === null && test(at)) return at;
    return -1;
  };
  let at = byline === '' ? -1 : from((one) => keys[one] === byline);
  if (at < 0 && byline !== '')
    at = from((one) => (keys[one] as string).length < byline.length + 40 && (keys[one] as string).includes(byline));
  if (at < 0 && byline !== '') {
    // Over several lines: "By Jo Doe" and "Associated Press" under it.
    at = from((one) => (keys[one] as string).length > 4 && byline.startsWith(keys[one] as string));
    if (at >= 0) {
      labels[at] = 'byline';
      let joined = keys[at] as string;
      for (let next = at + 1; next < Math.min(grafs.length, at + 4); next++) {
        joined += keys[next];
        if (!byline.startsWith(joined) || labels[next] !== null) break;
        labels[next] = 'byline-role';
      }
      return;
    }
  }
  if (at < 0) {
    const near = (one: number) =>
      (grafs[one]?.text.length ?? 0) < 140 &&
      authors.some((name) => (keys[one] as string).includes(name)) &&
      (last < 0 || one <= last + 3);
    at = from((one) => near(one) && (copy.byline(one)?.sure ?? 0) >= 2 && (first < 0 || one < first));
    if (at < 0) at = from((one) => near(one) && (first < 0 || one < first));
    if (at < 0) at = from(near);
  }
  if (at >= 0) labels[at] = 'byline';
}
