/** Marks to the Article: puts each role's text where it belongs, with the JSON Pointer to it. */
import type { Article, Author, Dateline, DiscardReason, Section, Table, Wire } from '../article.js';
import type { Copy } from './copy.js';
import { bylineOfField } from './grammar/byline-lines.js';
import type { DatelineReading } from './grammar/dateline.js';
import { affiliationOf } from './grammar/roles.js';
import { withoutPlaces } from './signed-places.js';
import type { Mark, Role } from './source-map.js';
import { setSpeakers } from './speakers.js';
import { cellsOf } from './table-rows.js';
import type { Lexicon } from './text/lexicon.js';

/** The part of the Article that comes from the marks. */
export type Assembled = Omit<
  Article,
  'version' | 'input' | 'style' | 'language' | 'status' | 'confidence' | 'stats' | 'diagnostics'
>;

interface Draft {
  article: Assembled;
  lexicon: Lexicon;
  copy: Readings;
  given: Partial<Assembled>;
}

/** What the rules have read while marking; null where a field holds only a name or a place. */
type Readings = Pick<Copy, 'signed' | 'dateline'>;

/** Puts a text where its role belongs and returns the pointer to it; null for separators and marks without a text. */
type Placer = (draft: Draft, text: string, mark: Mark) => string | null;

const placers: Record<Role, Placer> = {
  'wire-service': wireField('service'),
  'wire-number': wireField('number'),
  'wire-category': wireField('category'),
  'wire-priority': wireField('priority'),
  'wire-take': wireField('take'),
  'wire-sent': wireField('sent'),
  'wire-words': ({ article }, text) => {
    wire(article).words = Number(text);
    return '/wire/words';
  },
  'wire-subject': ({ article }, text) => `/wire/subjects/${wire(article).subjects.push(text) - 1}`,
  'wire-keyword': ({ article, given }, text) => {
    wire(article).keyword = text;
    if (given.slug !== undefined) return '/wire/keyword';
    // A keyword is what the desk calls the story by: its slug.
    article.slug = text;
    return '/slug';
  },
  'wire-place': wireField('place'),
  slug: field('slug'),
  kicker: field('kicker'),
  headline: field('headline'),
  deck: field('deck'),
  source: field('source'),
  edition: field('edition'),
  date: field('date'),
  lead: field('lead'),
  byline: ({ article, lexicon, copy }, text) => {
    const reading = copy.signed?.text === text ? copy.signed.reading : undefined;
    // Once: its authors are the Article's from here on.
    copy.signed = null;
    const byline = bylineOfField(text, lexicon, reading);
    // Authors on lines of their own.
    const { byline: above } = article;
    article.byline =
      above === null ? byline : { text: `${above.text}, ${text}`, authors: [...above.authors, ...byline.authors] };
    return '/byline/text';
  },
  'byline-role': ({ article, lexicon }, text, mark) => {
    const persons = article.byline?.authors.filter(({ kind }) => kind === 'person') ?? [];
    if (persons.length === 0) return unplaced(article, text, mark);
    for (const one of persons) {
      one.role = text;
      one.affiliation ??= affiliationOf(text, lexicon);
    }
    return `/byline/authors/${article.byline?.authors.indexOf(persons[0] as Author)}/role`;
  },
  'byline-affiliation': ({ article }, text, mark) => {
    const persons = article.byline?.authors.filter(({ kind }) => kind === 'person') ?? [];
    if (persons.length === 0) return unplaced(article, text, mark);
    for (const one of persons) one.affiliation = text;
    return `/byline/authors/${article.byline?.authors.indexOf(persons[0] as Author)}/affiliation`;
  },
  dateline: ({ article, copy: { dateline } }, text) => {
    article.dateline = datelineOf(text, dateline);
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
    const section = openSection(article, true);
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
  'table-row': ({ article }, text, { hint }) => {
    const { blocks } = currentSection(article);
    const cells = hint?.cells === undefined ? cellsOf(text) : [...hint.cells];
    let table = blocks.at(-1);
    if (table?.type !== 'table') {
      // The heads of columns stand above them, and none above the names.
      table = { type: 'table', rows: [], header: hint?.header ?? cells[0] === '' };
      blocks.push(table);
    }
    return `${last(article)}/blocks/${blocks.length - 1}/rows/${table.rows.push(cells) - 1}`;
  },
  quote: ({ article }, text) => {
    const { blocks } = currentSection(article);
    return `${last(article)}/blocks/${blocks.push({ type: 'quote', text, attribution: null }) - 1}/text`;
  },
  preformatted: ({ article }, text) => {
    const { blocks } = currentSection(article);
    return `${last(article)}/blocks/${blocks.push({ type: 'preformatted', text }) - 1}/text`;
  },
  image: ({ article }, text, { hint }) => {
    const { blocks } = currentSection(article);
    const src = hint?.href ?? null;
    const at = blocks.push({ type: 'image', caption: text === src ? null : text, credit: null, src }) - 1;
    return `${last(article)}/blocks/${at}/${text === src ? 'src' : 'caption'}`;
  },
  'image-caption': picture('caption'),
  'image-credit': picture('credit'),
  embed: ({ article }, text, { hint }) => {
    const { blocks } = currentSection(article);
    return `${last(article)}/blocks/${blocks.push({ type: 'embed', text, href: hint?.href ?? null }) - 1}/text`;
  },
  'quote-attribution': ({ article }, text) => {
    const { blocks } = currentSection(article);
    const quote = blocks.at(-1);
    if (quote?.type === 'quote') quote.attribution = text;
    return `${last(article)}/blocks/${blocks.length - 1}/attribution`;
  },
  note: several('notes'),
  credit: several('credits'),
  contact: several('contacts'),
  'headline-repeated': discard('headline-repeated'),
  furniture: discard('furniture'),
  menu: discard('menu'),
  'share-bar': discard('share-bar'),
  'related-link': discard('related-link'),
  comments: discard('comments'),
  advertisement: discard('advertisement'),
  'sign-up': discard('sign-up'),
  footer: discard('footer'),
  caption: discard('caption'),
  'end-mark': discard('end-mark'),
  'after-end': discard('after-end'),
  boilerplate: discard('boilerplate'),
  'date-line': discard('date-line'),
  'unplaced-line': discard('unplaced-line'),
  mail: discard('mail'),
  chat: discard('chat'),
  'unplaced-field': discard('unplaced-field'),
  overruled: discard('overruled'),
  envelope: () => null,
  markup: () => null,
  metadata: () => null,
  hidden: () => null,
  separator: () => null,
  blank: () => null,
};

/**
 * Builds the Article's texts from the marks.
 * @param textOf a mark's text, white space folded and line ends joined
 * @param given what the fields hold that no mark goes to
 * @returns the texts, and for each mark the pointer to where its text went
 */
export function assemble(
  marks: readonly Mark[],
  textOf: (mark: Mark) => string,
  lexicon: Lexicon,
  copy: Readings,
  given: Partial<Assembled> = {},
): { article: Assembled; pointers: (string | null)[] } {
  const article: Assembled = {
    wire: null,
    slug: null,
    kicker: null,
    headline: null,
    deck: null,
    source: null,
    edition: null,
    date: null,
    isoDate: null,
    byline: null,
    dateline: null,
    lead: null,
    opening: null,
    quickLooks: null,
    sections: [],
    notes: [],
    credits: [],
    contacts: [],
    discarded: [],
    ...given,
  };
  const draft = { article, lexicon, copy, given };
  const pointers = marks.map((mark) =>
    mark.role === 'separator' || mark.role === 'envelope' ? null : placers[mark.role](draft, textOf(mark), mark),
  );
  complete(article);
  // Authors on lines of their own are surely that.
  const isOneLine = marks.filter(({ role }) => role === 'byline').length === 1;
  if (given.byline === undefined && isOneLine) article.byline = withoutPlaces(article.byline, article);
  return { article, pointers };
}

/** @param reading what the grammar has read; null where it is only a place */
export function datelineOf(text: string, reading: DatelineReading | null): Dateline {
  return {
    text,
    place: reading === null ? text : reading.place,
    date: reading?.date ?? null,
    isoDate: null,
    agency: reading?.agency ?? null,
  };
}

/** What follows from the texts. */
function complete(article: Assembled): void {
  const { lead, sections } = article;
  article.opening = lead ?? firstParagraph(sections);
  setSpeakers(sections);
  for (const { blocks } of sections) for (const block of blocks) if (block.type === 'table') headNothingAlone(block);
}

/** Makes a table's header its row where nothing stands below it. */
function headNothingAlone(table: Table): void {
  if (table.rows.length === 1) table.header = false;
}

function firstParagraph(sections: readonly Section[]): string | null {
  for (const { blocks } of sections) for (const block of blocks) if (block.type === 'paragraph') return block.text;
  return null;
}

function field(name: 'slug' | 'kicker' | 'headline' | 'deck' | 'source' | 'edition' | 'date' | 'lead'): Placer {
  return ({ article }, text) => {
    article[name] = text;
    return `/${name}`;
  };
}

function wireField(name: Exclude<keyof Wire, 'words' | 'subjects'>): Placer {
  return ({ article }, text) => {
    wire(article)[name] = text;
    return `/wire/${name}`;
  };
}

function several(name: 'notes' | 'credits' | 'contacts'): Placer {
  return ({ article }, text) => `/${name}/${article[name].push(text) - 1}`;
}

function wire(article: Assembled): Wire {
  article.wire ??= {
    service: null,
    number: null,
    category: null,
    priority: null,
    take: null,
    words: null,
    sent: null,
    subjects: [],
    keyword: null,
    place: null,
  };
  return article.wire;
}

/** A role without anybody who has it. */
function unplaced(article: Assembled, text: string, mark: Mark): string {
  return `/discarded/${article.discarded.push({ reason: 'unplaced-line', line: mark.line.number, text }) - 1}/text`;
}

function discard(reason: DiscardReason): Placer {
  return ({ article }, text, mark) => {
    const length = article.discarded.push({ reason, line: mark.line.number, text });
    return `/discarded/${length - 1}/text`;
  };
}

/** The caption or credit of the last picture; without a picture it is left out as a caption. */
function picture(name: 'caption' | 'credit'): Placer {
  return (draft, text, mark) => {
    const { blocks } = currentSection(draft.article);
    const image = blocks.at(-1);
    if (image?.type !== 'image') return discard('caption')(draft, text, mark);
    image[name] = text;
    return `${last(draft.article)}/blocks/${blocks.length - 1}/${name}`;
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

/**
 * A new section; or the last one, where it holds no more than a label that waits for its subhead.
 * @param labelled whether a label opens it
 */
function openSection(article: Assembled, labelled = false): Section {
  const current = article.sections.at(-1);
  const waits = current?.subhead === null && current.blocks.length === 0 && !(labelled && current.label !== null);
  if (current !== undefined && waits) return current;
  const section: Section = { label: null, subhead: null, blocks: [] };
  article.sections.push(section);
  return section;
}
