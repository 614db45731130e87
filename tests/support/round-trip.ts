/** What a format gives back of a story that was written in it: field by field, as docs/formats.md says where it stands. */
import type { Article, Block } from '../../src/article.js';
import { textsOfBlock } from '../../src/block-texts.js';
import { bylineText } from '../../src/formats/shared/byline.js';
import type { Field, FieldMap } from '../../src/formats/shared/field-map.js';
import { saidBy, textsOf } from '../../src/formats/shared/flow.js';
import { harmless } from '../../src/formats/shared/harmless.js';
import { otherNotes, statusLinesOf } from '../../src/formats/shared/status-lines.js';
import { fold } from '../../src/read/text/white-space.js';

type Part = string | number | null | readonly unknown[];

const blocksOf = (type: Block['type']) => (article: Article) =>
  article.sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === type).map(blockParts));

function blockParts(block: Block): unknown {
  switch (block.type) {
    case 'list':
      return [block.ordered, ...block.items];
    case 'table': {
      const width = Math.max(...block.rows.map(({ length }) => length));
      const rows = block.rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
      return [block.header, ...rows.filter((row) => row.some((cell) => cell !== ''))];
    }
    case 'preformatted':
      return block.text;
    case 'quote':
      // Each format has its own way to part the two.
      return textsOfBlock({ ...block, attribution: saidBy(block.attribution) });
    default:
      return textsOfBlock(block);
  }
}

const authors = (part: 'name' | 'role' | 'affiliation') => (article: Article) =>
  (article.byline?.authors ?? []).map((author) => author[part]).filter((one) => one !== null);

/** A field of a story, in the form in which two stories have it alike. */
/** The same time however its zone is written; a day as it is. */
function instantOf(date: string | null): string | null {
  return date?.includes('T') ? new Date(date).toISOString() : date;
}

const parts: Partial<Record<Field, (article: Article) => Part>> = {
  // In one language: copy may not tell its own, and a page says which it is in.
  status: ({ status }) =>
    statusLinesOf({ status, language: 'en' }).map(({ head, text }) => `${head} ${text ?? ''}`.trim()),
  headline: ({ headline }) => headline,
  kicker: ({ kicker }) => kicker,
  deck: ({ deck }) => deck,
  slug: ({ slug }) => slug,
  source: ({ source }) => source,
  edition: ({ edition }) => edition,
  date: ({ date }) => date,
  // Without its zone a time is none that formats take: its day is. Some formats have UTC alone.
  isoDate: ({ isoDate }) => instantOf(isoDate?.replace(/T[\d:]+$/, '') ?? null),
  byline: bylineText,
  'byline.name': authors('name'),
  'byline.role': authors('role'),
  'byline.affiliation': authors('affiliation'),
  dateline: ({ dateline }) => dateline?.text ?? null,
  'dateline.place': ({ dateline }) => dateline?.place ?? null,
  'dateline.date': ({ dateline }) => dateline?.date ?? null,
  'dateline.isoDate': ({ dateline }) => dateline?.isoDate ?? null,
  'dateline.agency': ({ dateline }) => dateline?.agency ?? null,
  lead: ({ lead }) => lead,
  'quickLooks.label': ({ quickLooks }) => quickLooks?.label ?? null,
  'quickLooks.title': ({ quickLooks }) => quickLooks?.title ?? null,
  'quickLooks.items': ({ quickLooks }) => quickLooks?.items ?? [],
  'section.label': ({ sections }) => sections.flatMap(({ label }) => label ?? []),
  'section.subhead': ({ sections }) => sections.flatMap(({ subhead }) => subhead ?? []),
  paragraph: blocksOf('paragraph'),
  list: blocksOf('list'),
  quote: blocksOf('quote'),
  table: blocksOf('table'),
  preformatted: blocksOf('preformatted'),
  image: blocksOf('image'),
  embed: blocksOf('embed'),
  notes: otherNotes,
  credits: ({ credits }) => credits,
  contacts: ({ contacts }) => contacts,
  language: ({ language }) => (language === 'und' ? null : language),
  'wire.service': ({ wire }) => wire?.service ?? null,
  'wire.number': ({ wire }) => wire?.number ?? null,
  'wire.category': ({ wire }) => wire?.category ?? null,
  'wire.priority': ({ wire }) => wire?.priority ?? null,
  'wire.take': ({ wire }) => wire?.take ?? null,
  'wire.words': ({ wire }) => wire?.words ?? null,
  'wire.sent': ({ wire }) => wire?.sent ?? null,
  'wire.subjects': ({ wire }) => wire?.subjects ?? [],
  'wire.keyword': ({ wire }) => wire?.keyword ?? null,
  'wire.place': ({ wire }) => wire?.place ?? null,
  discarded: ({ discarded }) => discarded.map(({ text }) => text),
};

export interface Difference {
  field: Field | 'text';
  wrote: unknown;
  read: unknown;
}

/** Writers make texts harmless and white space is folded: that is no loss. */
function plain(value: unknown, keeps: boolean): unknown {
  if (typeof value === 'string') return keeps ? value : fold(harmless(value));
  if (Array.isArray(value)) return value.map((one) => plain(one, keeps));
  return value;
}

/** Paragraphs, and the blocks that a format holds in a paragraph, where they are not told apart from one. */
function paragraphsOf(article: Article, places: FieldMap): unknown {
  const isOne = ({ type }: Block) =>
    type === 'paragraph' || ((type === 'image' || type === 'embed') && places[type]?.startsWith('in a paragraph'));
  return article.sections.flatMap(({ blocks }) =>
    blocks.filter(isOne).map((block) => (block.type === 'image' ? [textsOfBlock(block).join(' ')] : blockParts(block))),
  );
}

/**
 * Where what was read is not what was written. A place that begins with "in" is inside another text: its words are held,
 * and it is not told apart. What the story has not is not asked for.
 */
export function differences(wrote: Article, read: Article, places: FieldMap, keeps = false): Difference[] {
  const found: Difference[] = [];
  for (const [field, part] of Object.entries(parts) as [Field, (article: Article) => Part][]) {
    const place = places[field];
    if (place === null || place.startsWith('in ')) continue;
    const own = plain(field === 'paragraph' ? paragraphsOf(wrote, places) : part(wrote), keeps);
    if (own === null || (Array.isArray(own) && own.length === 0)) continue;
    const other = plain(part(read), keeps);
    if (JSON.stringify(own) !== JSON.stringify(other)) found.push({ field, wrote: own, read: other });
  }
  const words = (article: Article) => [...textsOf(article)].map((text) => plain(fold(text), keeps)).join(' ');
  if (words(wrote) !== words(read)) found.push({ field: 'text', wrote: words(wrote), read: words(read) });
  return found;
}
