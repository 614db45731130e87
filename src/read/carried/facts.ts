/** What a file says of its story fills the fields that the copy leaves empty, and nothing else. */
import type { Article } from '../../article.js';
import { type Diagnostic, diagnostic } from '../../diagnostic.js';
import type { Fact, Facts } from '../../input/carriers/carrier.js';
import { isoTime } from '../../input/carriers/exchange/times.js';
import { bylineOfField } from '../grammar/byline-lines.js';
import type { Role } from '../source-map.js';
import type { Lexicon } from '../text/lexicon.js';
import { fold } from '../text/white-space.js';
import { comparable } from '../text/words.js';
import type { Stretch } from './file-map.js';

type Fillable = Pick<Article, 'headline' | 'deck' | 'byline' | 'date' | 'isoDate' | 'source'>;

export interface Filled {
  /** Where in the source stands what went into the Article. */
  used: Stretch[];
  /** What is to be said, and where in the source that stands; null where it does not. */
  said: { one: Diagnostic; at: number | null }[];
}

/** Fields of a text each, the fact that fills it, and its place in the Article. */
const texts = [
  ['headline', 'headline'],
  ['deck', 'deck'],
  ['date', 'date'],
  ['source', 'publisher'],
] as const;

/**
 * Fills empty fields, and says so; where the copy and the file differ it says that too.
 * @param carrier its name
 * @param told the fields that were given by hand: they stay as they are
 */
export function fillFrom(
  facts: Facts,
  article: Fillable,
  lexicon: Lexicon,
  carrier: string,
  told: ReadonlySet<string>,
): Filled {
  const filled: Filled = { used: [], said: [] };
  const say = (one: Diagnostic, fact: Fact) => filled.said.push({ one, at: fact.at?.start ?? null });
  const use = (fact: Fact, role: Role, to: string) => {
    say(diagnostic('field-from-metadata', `not in the copy: taken from the file’s ${fact.from}`, null, role), fact);
    if (fact.at === undefined) return;
    filled.used.push({ ...fact.at, role, rule: `${carrier}/${ruleOf(fact.from)}`, runnerUp: null, to });
  };
  for (const [field, name] of texts) {
    const fact = facts[name]?.find(({ text }) => fold(text) !== '');
    if (fact === undefined || told.has(field)) continue;
    if (field === 'date' && article.isoDate === null && article.date === null && isTime(fact.text)) {
      // For machines: people would not write it so.
      article.isoDate = isoTime(fact.text);
      use(fact, field, '/isoDate');
    } else if (article[field] === null) {
      article[field] = fold(fact.text);
      use(fact, field, `/${field}`);
    } else if (field === 'headline' && !agrees(article.headline ?? '', facts.headline ?? [])) {
      say(differs(field, fact), fact);
    }
  }
  const authors = (facts.authors ?? []).filter(({ text }) => fold(text) !== '');
  const [first] = authors;
  if (first === undefined || told.has('byline')) return filled;
  if (article.byline === null) {
    article.byline = bylineOf(authors, lexicon);
    for (const fact of authors) use(fact, 'byline', '/byline/text');
  } else if (!authors.some(({ text }) => agrees(article.byline?.text ?? '', [{ text }]))) {
    say(differs('byline', first), first);
  }
  return filled;
}

/** A time as machines write it, to the minute. */
function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text.trim()) && isoTime(text) !== null;
}

function bylineOf(facts: readonly Fact[], lexicon: Lexicon): Article['byline'] {
  const bylines = facts.map(({ text }) => bylineOfField(fold(text), lexicon));
  return { text: bylines.map(({ text }) => text).join(', '), authors: bylines.flatMap(({ authors }) => authors) };
}

/** Whether the copy's text holds one of the file's, or one of them the copy's. */
function agrees(own: string, facts: readonly Pick<Fact, 'text'>[]): boolean {
  const copy = comparable(own);
  return facts.some(({ text }) => {
    const file = comparable(text);
    return file.includes(copy) || copy.includes(file);
  });
}

function differs(field: 'headline' | 'byline', { from, text }: Fact): Diagnostic {
  const shown = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return diagnostic('metadata-differs', `the file’s ${from} says “${shown}”: the copy’s is kept`, null, field);
}

/** "front matter title" as the name of a rule. */
function ruleOf(from: string): string {
  return from
    .toLowerCase()
    .replace(/[^a-z0-9:.]+/g, '-')
    .replace(/-$/, '');
}
