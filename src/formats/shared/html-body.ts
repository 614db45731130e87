/** The body of a story as HTML: what the page, its fragment and an editor's template have in common. */
import type { Article, List } from '../../article.js';
import { flowOf, type Piece, rankOf } from './flow.js';
import { otherBlockOf } from './html-blocks.js';
import { markedMarkup } from './marked-markup.js';
import { marksOfItem } from './marked-text.js';
import { classed, element, escapeMarkup, linked } from './markup.js';
import { DASH } from './opening.js';
import { statusLinesOf } from './status-lines.js';

/** How a body is made. */
export interface BodyOptions {
  /** Added to the rank of each heading. */
  deeper: number;
  /** Classes, for the style sheet and for microformats; a CMS has its own. */
  classes: boolean;
  /** Without those: whether what no element says (a lead, a label, a caption) is named, so that a reader can give it back. */
  named?: boolean;
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
    .map(({ head, headLanguage, text }) => {
      const words =
        element('strong', { lang: headLanguage }, escapeMarkup(head)) + (text === null ? '' : ` ${linked(text)}`);
      return classes ? element('p', { class: 'status', role: 'note' }, words) : classed('p', null, words);
    })
    .join('\n');
}

/** Lines of markup, either of which may be none. */
function joined(above: string, below: string): string {
  return above === '' || below === '' ? above + below : `${above}\n${below}`;
}

function blockOf(piece: Piece, article: Article, options: BodyOptions): string {
  const { deeper, classes, named = false } = options;
  const name = (own: string) => (classes || named ? own : null);
  switch (piece.type) {
    case 'dateline':
      return classed('p', named ? 'dateline' : null, datelineOf(piece.text, article, classes));
    case 'paragraph': {
      const place = piece.dateline === null ? '' : `${datelineOf(piece.dateline, article, classes)}${DASH}`;
      const words = markedMarkup(piece.text, piece.marks);
      if (piece.role === 'body' || !classes) {
        return classed('p', piece.role === 'lead' && named ? 'lead' : null, place + words);
      }
      return classed('p', 'lead', place + classed('span', 'p-summary', words));
    }
    case 'list':
      return listOf(piece.ordered ? 'ol' : 'ul', piece.items, piece);
    case 'label':
    case 'subhead':
      return classed(`h${rankOf(piece) + deeper}`, name(piece.type), displayed(piece.text, classes));
    case 'quick-looks':
      return quickLooksOf(piece, options);
    case 'quote':
    case 'table':
    case 'preformatted':
    case 'image':
    case 'embed':
      return otherBlockOf(piece, classes, named);
    case 'note':
    case 'credit':
    case 'contact':
      return classed('p', name(piece.type), linked(piece.text));
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
  { deeper, classes, named = false }: BodyOptions,
): string {
  const words = label ?? title;
  // A landmark, where it is the only one: several of one name would be none.
  const id = classes && words !== null && deeper === 0 ? 'quick-looks' : null;
  const isTitle = label === null && (named || classes);
  const called = [classes ? 'label' : '', isTitle ? 'title' : ''].filter((name) => name !== '').join(' ') || null;
  const heading = words === null ? '' : element(`h${2 + deeper}`, { class: called, id }, displayed(words, classes));
  const list = items.length === 0 ? '' : listOf('ul', items);
  if (!classes) {
    const bare =
      label === null || title === null ? '' : classed('p', null, classed('strong', null, escapeMarkup(title)));
    const content = joined(joined(heading, bare), list);
    return named && content !== '' ? element('aside', {}, `\n${content}\n`) : content;
  }
  const own = label === null || title === null ? '' : classed('p', 'title', displayed(title, true));
  const content = joined(joined(heading, own), list);
  return element('section', { class: 'quick', 'aria-labelledby': id }, `\n${content}\n`);
}

function listOf(name: 'ul' | 'ol', items: readonly string[], list: Pick<List, 'marks'> = {}): string {
  const lines = items.map((item, index) => classed('li', null, markedMarkup(item, marksOfItem(list, index))));
  return classed(name, null, `\n${lines.join('\n')}\n`);
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
