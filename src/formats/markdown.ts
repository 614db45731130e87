/** CommonMark (and GitHub's dialect of it) that reads back as the same text, with front matter or without. */
import type { Article, InlineMark, List } from '../article.js';
import { columnCount } from '../block-texts.js';
import { bylineText } from './shared/byline.js';
import { type FieldMap, noMail, noWire } from './shared/field-map.js';
import { captionOf, flowOf, type Piece, rankOf, withAddress } from './shared/flow.js';
import { frontMatterOf } from './shared/front-matter.js';
import { harmless } from './shared/harmless.js';
import { withMarkdown } from './shared/marked-markdown.js';
import { marksOfItem } from './shared/marked-text.js';
import { DASH } from './shared/opening.js';
import { statusLinesOf } from './shared/status-lines.js';
import type { WriteOptions, Writer } from './writer.js';

export const markdown: Writer = {
  story: ({ article }, options) => `${storyOf(article, options).join('\n\n')}\n`,
  // Front matter is of a file: where several stories share one, each is set whole.
  several: (options) => ({
    open: '',
    story: ({ article }) => storyOf(article, { ...options, frontMatter: false }).join('\n\n'),
    between: '\n\n---\n\n',
    close: '\n',
  }),
};

/** With front matter the site sets headline and byline; without, they stand above the body; a fragment has neither. */
function storyOf(article: Article, { fragment, frontMatter, meta }: WriteOptions): string[] {
  const status = statusLinesOf(article).map(
    ({ head, text }) => `> **${inline(head)}**${text === null ? '' : ` ${inline(text)}`}`,
  );
  const story = [...flowOf(article)].flatMap(blocksOf);
  const body = [...status, ...story];
  if (fragment) return body;
  if (frontMatter) return [frontMatterOf(article, meta) + (body.length > 0 ? `\n${body[0]}` : ''), ...body.slice(1)];
  const { kicker, headline, deck, date, source, edition } = article;
  const bar = [source, edition].filter((text) => text !== null).join(' · ');
  const above = [deck, bylineText(article), date].filter((text) => text !== null);
  return [
    ...status,
    ...(bar === '' ? [] : [line(bar)]),
    ...(kicker === null ? [] : [line(kicker)]),
    ...(headline === null ? [] : [heading(1, headline)]),
    ...above.map((text) => line(text)),
    ...story,
  ];
}

function blocksOf(piece: Piece): string[] {
  switch (piece.type) {
    case 'dateline':
      return [`**${inline(piece.text)}**`];
    case 'paragraph':
      return [paragraphOf(piece)];
    case 'list':
      return [list(piece.items, piece.ordered, piece)];
    case 'label':
    case 'subhead':
      return [heading(rankOf(piece), piece.text)];
    case 'quick-looks': {
      const { label, title, items } = piece;
      return [
        ...(label === null && title === null ? [] : [heading(2, label ?? title ?? '')]),
        ...(label === null || title === null ? [] : [`**${inline(title)}**`]),
        ...(items.length === 0 ? [] : [list(items, false)]),
      ];
    }
    case 'quote':
      return [quotation(piece.text, piece.attribution)];
    case 'table':
      return [tableOf(piece)];
    case 'preformatted':
      return [preformatted(piece.text)];
    case 'image':
      return [line(withAddress(captionOf(piece), piece.src))];
    case 'embed':
      return [line(withAddress(piece.text, piece.href))];
    case 'note':
    case 'credit':
    case 'contact':
      return [line(piece.text)];
    default:
      return piece satisfies never;
  }
}

function heading(depth: number, text: string): string {
  const title = inline(text);
  // Signs at the end of a heading would be taken for its closing ones.
  let end = title.length;
  while (title.charAt(end - 1) === '#') end--;
  return `${'#'.repeat(depth)} ${title.slice(0, end)}${'\\#'.repeat(title.length - end)}`;
}

function paragraphOf({ dateline, text, marks }: Extract<Piece, { type: 'paragraph' }>): string {
  if (dateline === null) return line(text, marks);
  return `**${inline(dateline)}**${DASH}${markedLine(text, marks)}`;
}

function list(items: readonly string[], ordered: boolean, own: Pick<List, 'marks'> = {}): string {
  const sign = (index: number) => (ordered ? `${index + 1}.` : '-');
  return items.map((item, index) => `${sign(index)} ${line(item, marksOfItem(own, index))}`).join('\n');
}

function quotation(text: string, attribution: string | null): string {
  return attribution === null ? `> ${line(text)}` : `> ${line(text)}\n>\n> — ${inline(attribution)}`;
}

/** GitHub's form, which Hugo, kramdown and markdown-it know too. It has a head: one without words, where the copy has none. */
function tableOf({ rows, header }: Extract<Piece, { type: 'table' }>): string {
  const width = columnCount(rows);
  const row = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, column) => inline(cells[column] ?? '')).join(' | ')} |`;
  const [head = [], ...rest] = header ? rows : [[], ...rows];
  return [row(head), `|${' --- |'.repeat(width)}`, ...rest.map(row)].join('\n');
}

/** What a template engine, or the attributes of kramdown, would find in code. */
const ALIVE = /[{<]|~~~/;

/** Columns, in a block of code. There nothing can be escaped: what would come alive is set as lines, with spaces that stay. */
function preformatted(text: string): string {
  const safe = harmless(text);
  if (!ALIVE.test(safe)) return `~~~\n${safe}\n~~~`;
  return safe
    .split('\n')
    .map((one) => line(one).replace(/ {2,}/g, (spaces) => '&nbsp;'.repeat(spaces.length)))
    .join('\\\n');
}

/** A text that starts a line: what would open a heading, list, quotation, rule, definition or fence there is escaped. */
function line(text: string, marks?: readonly InlineMark[]): string {
  return markedLine(text, marks)
    .replace(/^(?:([#+=:-])|(\d{1,9})([.)]))/, (_, sign, number, stop) =>
      sign === undefined ? `${number}\\${stop}` : `\\${sign}`,
    )
    .replace(/^\^/, '&#94;');
}

/**
 * Signs that dialects of Markdown have marks of, and template engines, which read the file before any Markdown does and
 * know no backslash: Liquid, Nunjucks and Handlebars (`{{`, `{%`, `#}`), Hugo's shortcodes, ERB and EJS (`<%`). An entity
 * is a mark to none of them; a backslash before one of these kramdown, for some, leaves in the page.
 */
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '{': '&#123;',
  '}': '&#125;',
  '|': '&#124;',
  '~': '&#126;',
  '@': '&#64;',
  $: '&#36;',
  '\\': '&#92;',
};

/**
 * A text inside a line. Escapes what opens emphasis, code, links, HTML, entities, tables, strike-through, formulas, the
 * attributes and extensions of kramdown (`{:`), and the points at which GitHub's dialect makes links of bare addresses.
 */
function inline(text: string): string {
  // What was left out at the start may have hidden white space, and what it would do to a line.
  return harmless(text)
    .trim()
    .replace(/[\\<>{}|~]|&(?=[#a-z])|\$(?=\$)|(?<=\S)@(?=\S)/gi, (sign) => ENTITIES[sign] as string)
    .replace(/[`*_[\]]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=www)\./gi, '\\$&')
    .replace(/(?<=(?:mailto|xmpp)):/gi, '\\:');
}

/** The same with its links and emphasis. */
function markedLine(text: string, marks: readonly InlineMark[] | undefined): string {
  return marks === undefined ? inline(text) : withMarkdown(text, marks, inline);
}

export const markdownFieldMap: FieldMap = {
  headline: 'title',
  status: 'status, draft, quotation',
  kicker: 'kicker',
  deck: 'subtitle',
  slug: 'slugline',
  source: 'source',
  edition: 'edition',
  date: 'dated',
  isoDate: 'date',
  byline: 'byline',
  'byline.name': 'author, authors',
  'byline.role': null,
  'byline.affiliation': null,
  dateline: 'dateline, first paragraph',
  'dateline.place': 'in dateline',
  'dateline.date': 'in dateline',
  'dateline.isoDate': null,
  'dateline.agency': 'in dateline',
  lead: 'lead, description, first paragraph',
  'quickLooks.label': 'quick_looks, ##',
  'quickLooks.title': 'quick_looks_title, strong paragraph',
  'quickLooks.items': 'list',
  'section.label': 'labels, ##',
  'section.subhead': '##, ###',
  paragraph: 'paragraph',
  list: 'list',
  quote: 'quotation',
  table: 'table',
  preformatted: 'fenced code',
  image: 'in a paragraph',
  embed: 'in a paragraph',
  notes: 'notes, paragraph',
  credits: 'credits, paragraph',
  contacts: 'contacts, paragraph',
  language: 'lang',
  ...noWire,
  'stats.words': null,
  discarded: null,
  'meta.url': 'canonical_url',
  'meta.image': 'image, images',
  'meta.imageAlt': 'image.alt',
  'meta.published': 'date',
  'meta.modified': 'lastmod, last_modified_at',
  'meta.publisher': 'publisher',
  'meta.publisherLogo': null,
  'meta.section': 'categories',
  'meta.keywords': 'tags',
  'meta.copyright': 'copyright',
  ...noMail,
};
