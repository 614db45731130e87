/** Marks to the Article: where each role's text goes, and the JSON Pointer to it. */
import type { Article, DiscardReason, Section } from '../article.js';
import type { Style } from '../styles/style.js';
import { readByline } from './byline.js';
import type { Mark, Role } from './source-map.js';

/** The part of the Article that comes from the marks. */
export type Assembled = Pick<
  Article,
  'headline' | 'source' | 'edition' | 'byline' | 'dateline' | 'lead' | 'quickLooks' | 'sections' | 'discarded'
>;

interface Draft {
  article: Assembled;
  style: Style;
}

/** Puts a text where its role belongs and returns the pointer to it; null for what only parts or marks. */
type Placer = (draft: Draft, text: string, mark: Mark) => string | null;

const placers: Record<Role, Placer> = {
  headline: field('headline'),
  source: field('source'),
  edition: field('edition'),
  lead: field('lead'),
  byline: ({ article, style }, text) => {
    article.byline = readByline(text, style.outlets);
    return '/byline/text';
  },
  dateline: ({ article }, text) => {
    article.dateline = { text, place: text, date: null, agency: null };
    return '/dateline/text';
  },
  'quick-looks-label': ({ article }, text) => {
    quickLooks(article).label = text;
    return '/quickLooks/label';
  },
  'quick-looks-title': ({ article }, text) => {
    quickLooks(article).title = text;
    return '/quickLooks/title';
  },
  'quick-look': ({ article }, text) => `/quickLooks/items/${quickLooks(article).items.push(text) - 1}`,
  'section-label': ({ article }, text) => {
    const section = openSection(article);
    section.label = text;
    return `${last(article)}/label`;
  },
  subhead: ({ article }, text) => {
    const section = openSection(article);
    section.subhead = text;
    return `${last(article)}/subhead`;
  },
  paragraph: ({ article }, text) => {
    const { blocks } = currentSection(article);
    return `${last(article)}/blocks/${blocks.push({ type: 'paragraph', text }) - 1}/text`;
  },
  'list-item': item(false),
  'numbered-item': item(true),
  'headline-repeated': discard('headline-repeated'),
  furniture: discard('furniture'),
  'unplaced-field': discard('unplaced-field'),
  separator: () => null,
  blank: () => null,
};

/**
 * Builds the Article's texts from the marks.
 * @param textOf a mark's text, white space folded
 * @returns the texts, and for each mark the pointer to where its text went
 */
export function assemble(
  marks: readonly Mark[],
  textOf: (mark: Mark) => string,
  style: Style,
): { article: Assembled; pointers: (string | null)[] } {
  const article: Assembled = {
    headline: null,
    source: null,
    edition: null,
    byline: null,
    dateline: null,
    lead: null,
    quickLooks: null,
    sections: [],
    discarded: [],
  };
  const draft = { article, style };
  const pointers = marks.map((mark) =>
    mark.role === 'separator' ? null : placers[mark.role](draft, textOf(mark), mark),
  );
  return { article, pointers };
}

function field(name: 'headline' | 'source' | 'edition' | 'lead'): Placer {
  return ({ article }, text) => {
    article[name] = text;
    return `/${name}`;
  };
}

function discard(reason: DiscardReason): Placer {
  return ({ article }, text, mark) => {
    const length = article.discarded.push({ reason, line: mark.line.number, text });
    return `/discarded/${length - 1}/text`;
  };
}

function item(ordered: boolean): Placer {
  return ({ article }, text) => {
    const { blocks } = currentSection(article);
    let list = blocks.at(-1);
    if (list?.type !== 'list' || list.ordered !== ordered) {
      list = { type: 'list', ordered, items: [] };
      blocks.push(list);
    }
    return `${last(article)}/blocks/${blocks.length - 1}/items/${list.items.push(text) - 1}`;
  };
}

function quickLooks(article: Assembled) {
  article.quickLooks ??= { label: null, title: null, items: [] };
  return article.quickLooks;
}

function last(article: Assembled): string {
  return `/sections/${article.sections.length - 1}`;
}

function currentSection(article: Assembled): Section {
  return article.sections.at(-1) ?? openSection(article);
}

/** A new section; or the last one, where it holds no more than a label that waits for its subhead. */
function openSection(article: Assembled): Section {
  const current = article.sections.at(-1);
  if (current !== undefined && current.subhead === null && current.blocks.length === 0) return current;
  const section: Section = { label: null, subhead: null, blocks: [] };
  article.sections.push(section);
  return section;
}
