/**
 * A story as the HTML of an e-mail: a whole document that fetches nothing, dressed by attributes. Tables stand where
 * Outlook, which sets messages with Word, knows no other way to a width, a padding or a background.
 */
import type { Article, List } from '../../article.js';
import type { Meta } from '../../meta.js';
import { timeIn } from '../../time.js';
import { bylineText } from '../shared/byline.js';
import { directionOf } from '../shared/direction.js';
import { flowOf, type Piece, rankOf } from '../shared/flow.js';
import { captionAndCredit } from '../shared/html-blocks.js';
import { markedMarkup } from '../shared/marked-markup.js';
import { marksOfItem } from '../shared/marked-text.js';
import {
  type Attributes,
  classed,
  element,
  escapeMarkup,
  linked,
  optional,
  pointing,
  voidElement,
} from '../shared/markup.js';
import { DASH } from '../shared/opening.js';
import { statusLinesOf } from '../shared/status-lines.js';
import { rowsOf } from '../shared/table-markup.js';
import { descriptionOf, titleOf } from '../shared/title.js';
import { appearanceOf, type EmailStyles, type InlineStyle, PAPER, SHEET, TINT, WIDTH } from './email-style.js';

/** Of a table that is there for its looks: no screen reader counts its cells. */
const LAYOUT = { role: 'presentation', width: '100%', cellpadding: '0', cellspacing: '0', border: '0' };
/** Outlook alone reads what stands between these, and knows no greatest width. */
const FOR_OUTLOOK = [
  `<!--[if mso]><table role="presentation" align="center" width="${WIDTH}" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->`,
  '<!--[if mso]></td></tr></table><![endif]-->',
] as const;
/** Shown beside the subject in a list of messages, and nowhere in this one. */
const HIDDEN = 'display:none;max-height:0;overflow:hidden;mso-hide:all';

export function emailDocument(article: Article, meta: Meta): string {
  const { language } = article;
  const styles = appearanceOf(language);
  const title = titleOf(article);
  const own = { lang: language, dir: directionOf(language) };
  const story = [...headerOf(article, meta, styles), ...bodyOf(article, meta, styles)].join('\n');
  const inner = table({}, cell(styles.story, styles, null, `\n${story}\n`));
  // Some clients take body and head away: language and direction stand on an element of ours as well.
  const whole = element(
    'div',
    { role: 'article', class: 'h-entry', 'aria-label': title, ...own, style: `max-width:${WIDTH}px;margin:0 auto` },
    `\n${inner}\n`,
  );
  const outer = table(
    { bgcolor: PAPER, class: 'paper', style: `background-color:${PAPER}` },
    element('td', { align: 'center' }, `\n${[FOR_OUTLOOK[0], whole, FOR_OUTLOOK[1]].join('\n')}\n`),
  );
  return [
    '<!DOCTYPE html>',
    `<html lang="${escapeMarkup(own.lang)}" dir="${own.dir}">`,
    '<head>',
    '<meta charset="utf-8">',
    ...Object.entries(HEAD).map(([name, content]) => voidElement('meta', { name, content })),
    element('title', {}, escapeMarkup(title)),
    `<style>${SHEET}</style>`,
    '</head>',
    `<body class="paper" style="margin:0;padding:0;background-color:${PAPER}">`,
    ...optional('div', { style: HIDDEN }, descriptionOf(article)),
    outer,
    '</body>',
    '</html>\n',
  ].join('\n');
}

const HEAD = {
  viewport: 'width=device-width, initial-scale=1',
  'color-scheme': 'light dark',
  'supported-color-schemes': 'light dark',
  // Apple's: neither smaller type for a message that fits, nor links of its own in what looks like a date.
  'x-apple-disable-message-reformatting': '',
  'format-detection': 'telephone=no, date=no, address=no, email=no, url=no',
};

/** A table of one cell. */
function table(own: Attributes, content: string): string {
  return element('table', { ...LAYOUT, ...own }, element('tr', {}, content));
}

function cell(style: InlineStyle, { start }: EmailStyles, ground: string | null, content: string): string {
  return element('td', { align: start, bgcolor: ground, ...style }, content);
}

function headerOf(article: Article, { published }: Meta, styles: EmailStyles): string[] {
  const { source, edition, slug, isoDate, kicker, headline, deck, language } = article;
  const bar = [
    ...(source === null ? [] : [element('b', { ...styles.source }, escapeMarkup(source))]),
    ...(edition === null ? [] : [classed('span', 'edition', escapeMarkup(edition))]),
    ...(slug === null ? [] : [classed('span', 'slug', escapeMarkup(slug))]),
  ];
  const when = article.date ?? (published === null ? null : timeIn(published, language));
  const datetime = published ?? isoDate;
  const byline = bylineText(article);
  const signed = [
    ...(byline === null ? [] : [classed('span', 'byline', escapeMarkup(byline))]),
    ...(when === null ? [] : [classed('span', 'when', timed(escapeMarkup(when), datetime, published !== null))]),
  ];
  return [
    ...statusLinesOf(article).map(({ head, headLanguage, text }) =>
      element(
        'p',
        { ...styles.status },
        element('b', { lang: headLanguage, ...styles.source }, escapeMarkup(head)) +
          (text === null ? '' : `<br>${withLinks(text, styles)}`),
      ),
    ),
    ...(bar.length === 0 ? [] : [element('p', { ...styles.bar }, bar.join(' · '))]),
    ...optional('p', { ...styles.kicker }, kicker),
    ...optional('h1', { ...styles.headline }, headline),
    ...optional('p', { ...styles.deck }, deck),
    ...(signed.length === 0 ? [] : [element('p', { ...styles.byline }, signed.join(' · '))]),
  ];
}

/** The words for a time, with the time itself where it is known. */
function timed(markup: string, datetime: string | null, published: boolean): string {
  return datetime === null ? markup : element('time', { class: published ? 'dt-published' : null, datetime }, markup);
}

/** The story, then where it is published and whose it is. */
function* bodyOf(article: Article, { url, copyright }: Meta, styles: EmailStyles): Generator<string> {
  let first = true;
  const small: Small = (markup, name) => {
    const style = first ? styles.firstSmall : styles.small;
    first = false;
    return element('p', { ...named(style, name) }, markup);
  };
  for (const piece of flowOf(article)) yield blockOf(piece, styles, small);
  if (url !== null) yield small(element('a', { href: url, ...styles.link }, escapeMarkup(url)), 'url');
  // In its own direction, which need not be the story's.
  if (copyright !== null) yield small(element('span', { dir: 'auto' }, escapeMarkup(copyright)), 'copyright');
}

/** A line of small print around its markup, and what it is. */
type Small = (markup: string, name: string) => string;

/** A style with one more class, which says what the element is to whoever reads the message back. */
function named(style: InlineStyle, name: string): InlineStyle {
  return { ...style, class: style.class === undefined ? name : `${name} ${style.class}` };
}

function blockOf(piece: Piece, styles: EmailStyles, small: Small): string {
  switch (piece.type) {
    case 'dateline':
      return element('p', { ...styles.paragraph }, datelineOf(piece.text, styles));
    case 'paragraph': {
      const place = piece.dateline === null ? '' : datelineOf(piece.dateline, styles) + DASH;
      const style = piece.role === 'lead' ? styles.lead : styles.paragraph;
      return element('p', { ...style }, place + markedMarkup(piece.text, piece.marks, { ...styles.link }));
    }
    case 'list':
      return listOf(piece.ordered ? 'ol' : 'ul', piece.items, styles.list, styles, piece);
    case 'label':
    case 'subhead':
      return element(`h${rankOf(piece)}`, { ...styles[piece.type] }, escapeMarkup(piece.text));
    case 'quick-looks':
      return quickLooksOf(piece, styles);
    case 'quote': {
      const said =
        piece.attribution === null
          ? ''
          : `<br>${element('span', { ...styles.said }, withLinks(piece.attribution, styles))}`;
      return element('p', { ...styles.quote }, withLinks(piece.text, styles) + said);
    }
    case 'table':
      return tableOf(piece, styles);
    case 'preformatted':
      return element('pre', { ...styles.pre }, `\n${escapeMarkup(piece.text)}`);
    case 'image':
      return element('p', { ...named(styles.small, 'caption') }, captionAndCredit(piece, { ...styles.link }));
    case 'embed':
      return element(
        'p',
        { ...named(styles.paragraph, 'embed') },
        pointing(piece.text, piece.href, { ...styles.link }),
      );
    case 'note':
    case 'credit':
    case 'contact':
      return small(withLinks(piece.text, styles), piece.type);
    default:
      return piece satisfies never;
  }
}

function quickLooksOf({ label, title, items }: Extract<Piece, { type: 'quick-looks' }>, styles: EmailStyles): string {
  const content = [
    ...optional('h2', { ...styles.boxLabel }, label),
    ...optional(label === null ? 'h2' : 'p', { ...styles.boxTitle }, title),
    ...(items.length === 0 ? [] : [listOf('ul', items, styles.boxList, styles)]),
  ];
  const box = table({}, cell(styles.box, styles, TINT, `\n${content.join('\n')}\n`));
  return table({}, cell(styles.boxFrame, styles, null, `\n${box}\n`));
}

function tableOf(piece: Extract<Piece, { type: 'table' }>, styles: EmailStyles): string {
  const { start, end } = styles;
  const rows = rowsOf(piece, (name, text, figures) =>
    element(
      name,
      { align: figures ? end : start, scope: name === 'th' ? 'col' : null, ...styles[name] },
      withLinks(text, styles),
    ),
  );
  return element('table', { cellpadding: '0', cellspacing: '0', border: '0', ...styles.table }, rows);
}

function listOf(
  name: 'ul' | 'ol',
  items: readonly string[],
  style: InlineStyle,
  styles: EmailStyles,
  list: Pick<List, 'marks'> = {},
): string {
  const lines = items.map((item, index) =>
    element('li', { ...styles.item }, markedMarkup(item, marksOfItem(list, index), { ...styles.link })),
  );
  return element(name, { ...style }, `\n${lines.join('\n')}\n`);
}

function datelineOf(text: string, styles: EmailStyles): string {
  return element('b', { ...styles.dateline }, escapeMarkup(text));
}

function withLinks(text: string, styles: EmailStyles): string {
  return linked(text, { ...styles.link });
}
