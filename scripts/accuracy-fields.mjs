// How right the reader is about one text, field by field. Only what the truth knows is scored: what it says stands in
// the text (`in_raw`) and, where it calls itself `complete`, also what it says is absent: null or []. A key that is not
// there says nothing.

/** The columns: one text each, right or wrong; the key of the truth, the key of in_raw that vouches for it, the reader's. */
const texts = {
  headline: ['headline', 'headline', (article) => article.headline],
  deck: ['deck', 'deck', (article) => article.deck],
  slug: ['slugline', 'slugline', (article) => article.slug],
  affiliation: ['affiliation', 'byline', (article) => article.byline?.authors?.[0]?.affiliation],
  role: ['role', 'byline', (article) => article.byline?.authors?.[0]?.role],
  place: ['dateline_city', 'dateline', (article) => article.dateline?.place],
  date: ['dateline_date', 'dateline', (article) => article.dateline?.date],
  agency: ['dateline_agency', 'dateline', (article) => article.dateline?.agency],
  language: ['language', null, (article) => article.language],
};

/** The columns that are lists, F1 over whole items: what the truth holds, the key of in_raw, the reader's. */
const lists = {
  paragraphs: [(truth) => nonEmpty(truth.body), 'body', paragraphs],
  subheads: [(truth) => truth.sections && subheads(truth), null, subheads],
  bullets: [(truth) => truth.bullets, null, (article) => article.quickLooks?.items],
  // Some corpora keep a remark of their own under `notes`: a text, no list.
  notes: [(truth) => truth.notes, null, (article) => article.notes],
  credits: [(truth) => truth.credits, null, (article) => article.credits],
};

/** All columns, in the order of a story. */
export const fields = [
  ...['stories', 'slug', 'headline', 'deck', 'authors', 'affiliation', 'role', 'place', 'date', 'agency'],
  ...['language', 'paragraphs', 'subheads', 'bullets', 'notes', 'credits'],
];

/**
 * Compares what was read in a text with its truth. `stories` is their number, and the truth speaks of the first, or a list
 * of truths, one each. Yields a judgement for each field that the truth knows: its score from 0 to 1, what was wanted
 * and what was got.
 */
export function* judge(truth, articles) {
  const { stories = 1 } = truth;
  const truths = Array.isArray(stories) ? stories.map((story) => ({ complete: truth.complete, ...story })) : [truth];
  const wanted = Array.isArray(stories) ? stories.length : stories;
  yield { field: 'stories', score: Number(articles.length === wanted), want: wanted, got: articles.length };
  for (const [index, one] of truths.entries()) yield* judgeStory(one, articles[index] ?? {});
}

function* judgeStory(truth, article) {
  yield* judgeAuthors(truth, article);
  for (const [field, [key, voucher, find]] of Object.entries(texts)) {
    const want = stated(truth[key]);
    const got = stated(find(article)) ?? null;
    if (knows(truth, want, voucher)) yield { field, score: Number(folded(want) === folded(got)), want, got };
  }
  for (const [field, [wanted, voucher, find]] of Object.entries(lists)) {
    const want = wanted(truth);
    if (Array.isArray(want) && knows(truth, want, voucher)) yield { field, ...compare(want, find(article)) };
  }
}

/** All names or none: half a byline is a wrong one. */
function* judgeAuthors(truth, article) {
  if (!Array.isArray(truth.authors) || !knows(truth, truth.authors, 'byline')) return;
  const [want, got] = [truth.authors, article.byline?.authors ?? []].map((authors) =>
    authors.map((author) => folded(author?.name ?? author).replace(/^by /, '')),
  );
  const unique = (names) => [...new Set(names)];
  yield { field: 'authors', score: Number(compare(unique(want), unique(got)).score === 1), want, got };
}

/** May the reader be held to this? To what stands in the text where it is known to, to absence where that is known. */
function knows(truth, want, voucher) {
  if (want === undefined) return false;
  const complete = truth.complete === true;
  if (want === null || want.length === 0) return complete;
  if (voucher === null) return true;
  // A share of the paragraphs for the body, yes or no for the others; what a complete truth doesn't vouch for is left open.
  return Number((truth.in_raw ? truth.in_raw[voucher] : complete) ?? 0) >= 0.99;
}

/** F1 over whole items, however often each is there; `want` and `got` are what the other side lacks. */
function compare(wanted, found) {
  const want = items(wanted);
  const got = items(found ?? []);
  const missing = [...want];
  const extra = got.filter((item) => {
    const at = missing.indexOf(item);
    if (at >= 0) missing.splice(at, 1);
    return at < 0;
  });
  const all = want.length + got.length;
  return { score: all === 0 ? 1 : (2 * (got.length - extra.length)) / all, want: missing, got: extra };
}

function items(list) {
  return list.map(folded).filter(Boolean);
}

function paragraphs({ sections = [] }) {
  return sections.flatMap(({ blocks }) => blocks.flatMap((block) => block.items ?? [block.text]));
}

function subheads({ sections = [] }) {
  return sections.map(({ subhead }) => subhead).filter(Boolean);
}

/** A story without paragraphs is a truth without them, not a story that has none. */
function nonEmpty(list) {
  return list?.length > 0 ? list : undefined;
}

/** Neither an empty text nor an undetermined language says more than null. */
function stated(text) {
  return text === '' || text === 'und' ? null : text;
}

/** A text without what houses and agencies type differently: case, white space, quotes, dashes, the stop at the end. */
function folded(text) {
  return String(text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/``|''|[“”„«»]/g, '"')
    .replace(/[‘’‚`]/g, "'")
    .replace(/[‐-―_]|--+/g, '-')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ?- ?$/, '')
    .replace(/(?<![.,;: ])[.,;: ]+$/, '');
}
