/**
 * Blocks for WordPress's editor, as its own serializer writes them: the markup that its parser reads back without a change.
 * Source: https://developer.wordpress.org/block-editor/reference-guides/core-blocks/ and the `save` of each block.
 */
import type { Article, InlineMark, List } from '../article.js';
import { type FieldMap, noMail, noWire } from './shared/field-map.js';
import { flowOf, type Piece, rankOf } from './shared/flow.js';
import { markedMarkup } from './shared/marked-markup.js';
import { marksOfItem } from './shared/marked-text.js';
import { element, escapeMarkup, linked, pointing } from './shared/markup.js';
import { DASH } from './shared/opening.js';
import { FOR_READERS, statusLinesOf } from './shared/status-lines.js';
import { rowsOf } from './shared/table-markup.js';
import type { Writer } from './writer.js';

export const wordpress: Writer = { story: ({ article }) => `${blocksOf(article).join('\n\n')}\n` };

/** A block a piece, as markup. */
export function blocksOf(article: Article): string[] {
  const status = statusLinesOf({ ...article, language: FOR_READERS }).map(({ head, text: words }) =>
    paragraph(strong(head) + (words === null ? '' : ` ${text(words)}`), 'status'),
  );
  return [...status, ...[...flowOf(article)].flatMap(blockOf)];
}

function blockOf(piece: Piece): string[] {
  switch (piece.type) {
    case 'dateline':
      return [paragraph(strong(piece.text), 'dateline')];
    case 'paragraph':
      return [
        paragraph(
          (piece.dateline === null ? '' : strong(piece.dateline) + DASH) + text(piece.text, marked(piece.marks)),
          piece.role === 'lead' ? 'lead' : null,
        ),
      ];
    case 'note':
    case 'credit':
    case 'contact':
      return [paragraph(element('em', {}, text(piece.text)), piece.type)];
    case 'quote':
      return [pullQuote(piece.text, piece.attribution)];
    case 'table': {
      const rows = rowsOf(piece, (name, words) => element(name, {}, text(words)), '');
      const figure = element('figure', { class: 'wp-block-table' }, element('table', {}, rows));
      // Said either way: what it is where nothing is said differs from release to release.
      return [block('table', { hasFixedLayout: false }, figure)];
    }
    case 'preformatted':
      return [block('preformatted', null, element('pre', { class: 'wp-block-preformatted' }, eachText(piece.text)))];
    case 'image':
      return [paragraph(captioned(piece), 'caption')];
    case 'embed':
      return [paragraph(text(piece.text, pointed(piece.href)), 'embed')];
    case 'list':
      return [list(piece.items, piece.ordered, piece)];
    case 'label':
    case 'subhead':
      return [heading(piece.text, rankOf(piece), piece.type === 'label' ? 'label' : null)];
    case 'quick-looks': {
      const { label, title, items } = piece;
      const inner = [
        ...(label === null && title === null
          ? []
          : [heading(label ?? title ?? '', 2, label === null ? 'title' : null)]),
        ...(label === null || title === null ? [] : [paragraph(strong(title))]),
        ...(items.length === 0 ? [] : [list(items, false)]),
      ];
      const group = element('aside', { class: 'wp-block-group' }, inner.join('\n\n'));
      return inner.length === 0 ? [] : [block('group', { tagName: 'aside', layout: { type: 'constrained' } }, group)];
    }
    default:
      return piece satisfies never;
  }
}

/** A block in its delimiters. The attributes are ours alone: no text of the copy stands in a comment. */
function block(name: string, attributes: object | null, markup: string): string {
  const json = attributes === null ? '' : `${JSON.stringify(attributes)} `;
  return `<!-- wp:${name} ${json}-->\n${markup}\n<!-- /wp:${name} -->`;
}

/** @param className a name for what no block says: the editor keeps it, and a reader gives it back */
function paragraph(markup: string, className: string | null = null): string {
  return block('paragraph', className === null ? null : { className }, element('p', { class: className }, markup));
}

function heading(words: string, rank: 2 | 3, className: string | null): string {
  const attributes = { ...(rank === 2 ? {} : { level: rank }), ...(className === null ? {} : { className }) };
  const names = className === null ? 'wp-block-heading' : `wp-block-heading ${className}`;
  return block(
    'heading',
    Object.keys(attributes).length === 0 ? null : attributes,
    element(`h${rank}`, { class: names }, text(words)),
  );
}

/** What the copy says of a picture; its credit is emphasised. */
function captioned({ caption, credit, src }: Extract<Piece, { type: 'image' }>): string {
  const words = caption ?? (credit === null ? (src ?? '') : null);
  const said = credit === null ? [] : [element('em', {}, text(credit))];
  return [...(words === null ? [] : [text(words, pointed(src))]), ...said].join(' ');
}

function list(items: readonly string[], ordered: boolean, marks: Pick<List, 'marks'> = {}): string {
  const inner = items
    .map((item, index) => block('list-item', null, element('li', {}, text(item, marked(marksOfItem(marks, index))))))
    .join('\n\n');
  return block('list', ordered ? { ordered } : null, element(ordered ? 'ol' : 'ul', { class: 'wp-block-list' }, inner));
}

function pullQuote(words: string, attribution: string | null): string {
  const said = attribution === null ? '' : element('cite', {}, text(attribution));
  const inner = element('blockquote', {}, element('p', {}, text(words)) + said);
  return block('pullquote', null, element('figure', { class: 'wp-block-pullquote' }, inner));
}

function marked(marks: readonly InlineMark[] | undefined): (words: string) => string {
  return (words) => markedMarkup(words, marks);
}

function pointed(href: string | null): (words: string) => string {
  return (words) => pointing(words, href);
}

function strong(words: string): string {
  return element('strong', {}, text(words, escapeMarkup));
}

/**
 * What WordPress runs in a text: a bracket and a name behind it is a shortcode (`get_shortcode_regex`; a name has none of
 * `<>&/[]=`, spaces and controls), an address that is all of a paragraph an embed (`WP_Embed::autoembed`).
 */
const RUN = /\[(?=[^<>&/[\]=\t\n ])|^https?(?=:\/\/[^\s<>"]+$)/g;

/**
 * A text, dead to WordPress. An entity would not do: the editor writes the sign itself when it saves. `[[gallery]]` is
 * `[gallery]` only where there is such a shortcode, and else as it stands. An element that has a class stays in editors.
 */
function text(words: string, markup: (words: string) => string = linked): string {
  const dead = markup(words).replace(RUN, (sign) => element('span', { class: 'literal' }, sign));
  // So the editor saves it.
  return dead.replaceAll('\u00a0', '&nbsp;');
}

/** The same of several lines: an address that is all of a line is run, too. */
function eachText(words: string): string {
  return words
    .split('\n')
    .map((line) => text(line))
    .join('\n');
}

export const wordpressFieldMap: FieldMap = {
  headline: null,
  status: 'core/paragraph.status strong',
  kicker: null,
  deck: null,
  slug: null,
  source: null,
  edition: null,
  date: null,
  isoDate: null,
  byline: null,
  'byline.name': null,
  'byline.role': null,
  'byline.affiliation': null,
  dateline: 'core/paragraph strong',
  'dateline.place': 'in the dateline',
  'dateline.date': 'in the dateline',
  'dateline.isoDate': null,
  'dateline.agency': 'in the dateline',
  lead: 'core/paragraph.lead',
  'quickLooks.label': 'core/group core/heading',
  'quickLooks.title': 'core/group core/paragraph strong',
  'quickLooks.items': 'core/group core/list',
  'section.label': 'core/heading.label',
  'section.subhead': 'core/heading',
  paragraph: 'core/paragraph',
  list: 'core/list',
  quote: 'core/pullquote',
  table: 'core/table',
  preformatted: 'core/preformatted',
  image: 'core/paragraph.caption',
  embed: 'core/paragraph.embed',
  notes: 'core/paragraph.note em',
  credits: 'core/paragraph.credit em',
  contacts: 'core/paragraph.contact em',
  language: null,
  ...noWire,
  'stats.words': null,
  discarded: null,
  'meta.url': null,
  'meta.image': null,
  'meta.imageAlt': null,
  'meta.published': null,
  'meta.modified': null,
  'meta.publisher': null,
  'meta.publisherLogo': null,
  'meta.section': null,
  'meta.keywords': null,
  'meta.copyright': null,
  ...noMail,
};
