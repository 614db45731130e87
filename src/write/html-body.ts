/** The body of a story as HTML: what the page, its fragment and an editor's template have in common. */
import type { Article } from '../article.js';
import { flowOf, type Piece, rankOf } from './flow.js';
import { otherBlockOf } from './html-blocks.js';
import { classed, element, escapeMarkup, linked } from './markup.js';
import { DASH } from './opening.js';
import { statusLinesOf } from './status-lines.js';

/** How a body is made. */
export interface BodyOptions {
  /** Added to the rank of each heading. */
  deeper: number;
  /** Classes, for the style sheet and for microformats; a CMS has its own. */
  classes: boolean;
  /** The story's status on top; without it where that stands above the headline, or in a place of its own. */
  status: boolean;
  /** Notes and contacts; without them where the format has a place of its own for what is said to the desk. */
  notes: boolean;
}

/** A line of markup a block. */
export function bodyOf(article: Article, options: BodyOptions): string {
  let markup = options.status ? statusMarkup(article, options.classes) : '';
  for (const piece of flowOf(article)) {
    if ((piece.type === 'note' || piece.type === 'contact') && !options.notes) continue;
    markup = joined(markup, blockOf(piece, article, options));
  }
  return markup;
}

/** The story's status: a banner, a line each. */
export function statusMarkup(article: Article, classes: boolean): string {
  return statusLinesOf(article)
    .map(({ head, text }) => {
      const words = classed('strong', null, escapeMarkup(head)) + (text === null ? '' : ` ${linked(text)}`);
      return classes ? element('p', { class: 'status', role: 'note' }, words) : classed('p', null, words);
    })
    .join('\n');
}

/** Lines of markup, either of which may be none. */
function joined(above: string, below: string): string {
  return above === '' || below === '' ? above + below : `${above}\n${below}`;
}

function blockOf(piece: Piece, article: Article, options: BodyOptions): string {
  const { deeper, classes } = options;
  switch (piece.type) {
    case 'dateline':
      return classed('p', null, datelineOf(piece.text, article, classes));
    case 'paragraph': {
      const place = piece.dateline === null ? '' : `${datelineOf(piece.dateline, article, classes)}${DASH}`;
      if (piece.role === 'body' || !classes) return classed('p', null, place + linked(piece.text));
      return classed('p', 'lead', place + classed('span', 'p-summary', linked(piece.text)));
    }
    case 'list':
      return listOf(piece.ordered ? 'ol' : 'ul', piece.items);
    case 'label':
    case 'subhead':
      return classed(`h${rankOf(piece) + deeper}`, classes ? piece.type : null, displayed(piece.text, classes));
    case 'quick-looks':
      return quickLooksOf(piece, options);
    case 'quote':
    case 'table':
    case 'preformatted':
    case 'image':
    case 'embed':
      return otherBlockOf(piece, classes);
    case 'note':
    case 'credit':
    case 'contact':
      return classed('p', classes ? piece.type : null, linked(piece.text));
    default:
      return piece satisfies never;
  }
}

function datelineOf(text: string, { dateline }: Article, classes: boolean): string {
  if (!classes) return classed('strong', null, escapeMarkup(text));
  const place = dateline?.place ?? '';
  const marked =
    place !== '' && text.startsWith(place)
      ? classed('span', 'p-location', escapeMarkup(place)) + timed(text.slice(place.length), dateline)
      : timed(text, dateline);
  // Not of the class `dateline`: Readability takes that for a byline, and takes it out of the text.
  return classed('b', 'place', marked);
}

/** A dateline's text with its date marked, where the day is known. */
function timed(text: string, dateline: Article['dateline']): string {
  const { date, isoDate } = dateline ?? { date: null, isoDate: null };
  const at = date === null || isoDate === null ? -1 : text.indexOf(date);
  if (at < 0 || date === null) return escapeMarkup(text);
  const time = element('time', { datetime: isoDate }, escapeMarkup(date));
  return escapeMarkup(text.slice(0, at)) + time + escapeMarkup(text.slice(at + date.length));
}

function quickLooksOf(
  { label, title, items }: Extract<Piece, { type: 'quick-looks' }>,
  { deeper, classes }: BodyOptions,
): string {
  const words = label ?? title;
  // A landmark, where it is the only one: several of one name would be none.
  const id = classes && words !== null && deeper === 0 ? 'quick-looks' : null;
  const heading =
    words === null ? '' : element(`h${2 + deeper}`, { class: classes ? 'label' : null, id }, displayed(words, classes));
  const list = items.length === 0 ? '' : listOf('ul', items);
  if (!classes) {
    const bare =
      label === null || title === null ? '' : classed('p', null, classed('strong', null, escapeMarkup(title)));
    return joined(joined(heading, bare), list);
  }
  const own = label === null || title === null ? '' : classed('p', 'title', displayed(title, true));
  const content = joined(joined(heading, own), list);
  return element('section', { class: 'quick', 'aria-labelledby': id }, `\n${content}\n`);
}

function listOf(name: 'ul' | 'ol', items: readonly string[]): string {
  return classed(name, null, `\n${items.map((item) => classed('li', null, linked(item))).join('\n')}\n`);
}

/** Words of two parts, such as "Anti-IS", that a heading does not part. */
const HYPHENATED = /[^\s-]{1,10}(?:-[^\s-]{1,10}){1,2}(?![^\s])/g;

/** A text in display type. */
export function displayed(text: string, classes: boolean): string {
  if (!classes || !text.includes('-')) return escapeMarkup(text);
  let markup = '';
  let at = 0;
  for (const { 0: word, index } of text.matchAll(HYPHENATED)) {
    if (index > 0 && text[index - 1] !== ' ') continue;
    markup += escapeMarkup(text.slice(at, index)) + classed('span', 'nb', escapeMarkup(word));
    at = index + word.length;
  }
  return markup + escapeMarkup(text.slice(at));
}
