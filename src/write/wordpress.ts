/**
 * Blocks for WordPress's editor, as its own serializer writes them: the markup that its parser reads back without a change.
 * Source: https://developer.wordpress.org/block-editor/reference-guides/core-blocks/ and the `save` of each block.
 */
import type { Article } from '../article.js';
import { captionOf, flowOf, type Piece, rankOf } from './flow.js';
import { element, escapeMarkup, linked, pointing } from './markup.js';
import { DASH } from './opening.js';
import { noMail, noWire, type Places } from './places.js';
import { statusLinesOf } from './status-lines.js';
import { rowsOf } from './table-markup.js';
import type { Writer } from './writer.js';

export const wordpress: Writer = { story: ({ article }) => `${blocksOf(article).join('\n\n')}\n` };

function blocksOf(article: Article): string[] {
  const status = statusLinesOf(article).map(({ head, text: words }) =>
    paragraph(strong(head) + (words === null ? '' : ` ${text(words)}`)),
  );
  return [...status, ...[...flowOf(article)].flatMap(blockOf)];
}

function blockOf(piece: Piece): string[] {
  switch (piece.type) {
    case 'dateline':
      return [paragraph(strong(piece.text))];
    case 'paragraph':
      return [paragraph((piece.dateline === null ? '' : strong(piece.dateline) + DASH) + text(piece.text))];
    case 'note':
    case 'credit':
    case 'contact':
      return [paragraph(element('em', {}, text(piece.text)))];
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
      return [paragraph(element('em', {}, text(captionOf(piece) || (piece.src ?? ''), pointed(piece.src))))];
    case 'embed':
      return [paragraph(text(piece.text, pointed(piece.href)))];
    case 'list':
      return [list(piece.items, piece.ordered)];
    case 'label':
    case 'subhead':
      return [heading(piece.text, rankOf(piece))];
    case 'quick-looks': {
      const { label, title, items } = piece;
      const inner = [
        ...(label === null && title === null ? [] : [heading(label ?? title ?? '', 2)]),
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

function paragraph(markup: string): string {
  return block('paragraph', null, element('p', {}, markup));
}

function heading(words: string, rank: 2 | 3): string {
  const attributes = rank === 2 ? null : { level: rank };
  return block('heading', attributes, element(`h${rank}`, { class: 'wp-block-heading' }, text(words)));
}

function list(items: readonly string[], ordered: boolean): string {
  const inner = items.map((item) => block('list-item', null, element('li', {}, text(item)))).join('\n\n');
  return block('list', ordered ? { ordered } : null, element(ordered ? 'ol' : 'ul', { class: 'wp-block-list' }, inner));
}

function pullQuote(words: string, attribution: string | null): string {
  const said = attribution === null ? '' : element('cite', {}, text(attribution));
  const inner = element('blockquote', {}, element('p', {}, text(words)) + said);
  return block('pullquote', null, element('figure', { class: 'wp-block-pullquote' }, inner));
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
  return markup(words).replace(RUN, (sign) => element('span', { class: 'literal' }, sign));
}

/** The same of several lines: an address that is all of a line is run, too. */
function eachText(words: string): string {
  return words
    .split('\n')
    .map((line) => text(line))
    .join('\n');
}

export const wordpressPlaces: Places = {
  headline: null,
  status: 'core/paragraph strong',
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
  lead: 'core/paragraph',
  'quickLooks.label': 'core/group core/heading',
  'quickLooks.title': 'core/group core/paragraph strong',
  'quickLooks.items': 'core/group core/list',
  'section.label': 'core/heading',
  'section.subhead': 'core/heading',
  paragraph: 'core/paragraph',
  list: 'core/list',
  quote: 'core/pullquote',
  table: 'core/table',
  preformatted: 'core/preformatted',
  image: 'core/paragraph em',
  embed: 'core/paragraph',
  notes: 'core/paragraph em',
  credits: 'core/paragraph em',
  contacts: 'core/paragraph em',
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
