/** Which fields of an Article are right, by the truth of its text. */
import type { Article, ConfidenceField } from '../../src/article.js';
import type { Truth } from './truth.js';

/** As one compares what was read with what is true: without case, spacing, and the kinds of quotes and dashes. */
function plain(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/``|''|[“”„«»]/g, '"')
    .replace(/[‘’‚`]/g, "'")
    .replace(/[‐-―_]|--+/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s]+|[\s.,;:-]+$/g, '');
}

const same = (one: string | null | undefined, other: string | null | undefined) => plain(one) === plain(other);
const sameAll = (ones: readonly string[], others: readonly string[]) => {
  const [a, b] = [ones, others].map((list) =>
    list
      .map(plain)
      .filter((text) => text !== '')
      .sort(),
  );
  return JSON.stringify(a) === JSON.stringify(b);
};

/** What the truth of generated copy has beside that of corpora. */
export type DeskTruth = Truth & {
  dateline_city?: string | null;
  dateline_date?: string | null;
  dateline_agency?: string | null;
  must_keep?: string[];
  speakers?: string[];
};

/**
 * By field: is it right? Null where the truth does not tell.
 * @param stories how many were read: of several nothing is said
 */
export function rightFields(article: Article, truth: DeskTruth): Record<ConfidenceField, boolean | null> {
  const told = (key: string) => truth.in_raw?.[key] !== undefined;
  const texts = article.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'list' ? block.items : 'text' in block ? [block.text] : [])),
  );
  const speakers = (truth.speakers ?? []).map(plain);
  const said = (text: string) => {
    const one = plain(text);
    const speaker = speakers.find((name) => name !== '' && one.startsWith(name));
    return speaker === undefined ? one : one.slice(speaker.length).replace(/^[:.]\s*/, '');
  };
  const beside = new Set(
    [truth.furniture, truth.tail, truth.pullquotes, truth.open, truth.table].flatMap((list) => (list ?? []).map(plain)),
  );
  const wanted = (truth.body ?? []).map(said).filter((text) => !(truth.open ?? []).map(plain).includes(text));
  const body = texts.map(said).filter((text) => !beside.has(text) || wanted.includes(text));
  const furniture = [...(truth.furniture ?? []), ...(truth.tail ?? [])]
    .map(plain)
    .filter((one) => !wanted.includes(one));
  const kept = new Set(texts.map(plain));
  const subheads = (truth.sections ?? []).map(({ subhead }) => subhead ?? '');
  const read = article.sections.map(({ subhead }) => subhead ?? '').filter((text) => !beside.has(plain(text)));
  const dateline =
    same(truth.dateline_city, article.dateline?.place) &&
    same(truth.dateline_date, article.dateline?.date) &&
    same(truth.dateline_agency, article.dateline?.agency);
  const authors = article.byline?.authors.map(({ name }) => name) ?? [];
  return {
    headline: told('headline') ? same(truth.headline, article.headline) : null,
    deck: told('deck') ? same(truth.deck, article.deck) : null,
    byline: told('byline') ? sameAll([...new Set(truth.authors ?? [])], [...new Set(authors)]) : null,
    dateline: told('dateline') ? dateline : null,
    date: told('date')
      ? same(truth.date, article.date) || (truth.date_line !== undefined && same(truth.date_line, article.date))
      : null,
    quickLooks: told('bullets')
      ? sameAll(truth.bullets ?? [], article.quickLooks?.items ?? []) &&
        (!truth.quicklooks_title || same(truth.quicklooks_title, article.quickLooks?.title))
      : null,
    body: sameAll(wanted, body) && !furniture.some((one) => kept.has(one)),
    subheads: sameAll(subheads, read),
  };
}
