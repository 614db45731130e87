/**
 * A story as the HTML of an e-mail: a whole document that fetches nothing, dressed by attributes. Tables stand where
 * Outlook, which sets messages with Word, knows no other way to a width, a padding or a ground.
 */
import type { Article } from '../article.js';
import type { Meta } from '../meta.js';
import { timeIn } from '../time.js';
import { bylineText } from './byline.js';
import { directionOf } from './direction.js';
import { type Dress, type Look, lookOf, PAPER, SHEET, TINT, WIDTH } from './email-style.js';
import { flowOf, type Piece, rankOf } from './flow.js';
import { captionMarkup } from './html-blocks.js';
import { type Attributes, element, escapeMarkup, linked, optional, pointing, voidElement } from './markup.js';
import { DASH } from './opening.js';
import { statusLinesOf } from './status-lines.js';
import { rowsOf } from './table-markup.js';
import { descriptionOf, titleOf } from './title.js';

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
  const look = lookOf(language);
  const title = titleOf(article);
  const own = { lang: language, dir: directionOf(language) };
  const story = [...headerOf(article, meta, look), ...bodyOf(article, meta, look)].join('\n');
  const inner = table({}, cell(look.story, look, null, `\n${story}\n`));
  // Some clients take body and head away: language and direction stand on an element of ours as well.
  const whole = element(
    'div',
    { role: 'article', 'aria-label': title, ...own, style: `max-width:${WIDTH}px;margin:0 auto` },
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

function cell(dress: Dress, { start }: Look, ground: string | null, content: string): string {
  return element('td', { align: start, bgcolor: ground, ...dress }, content);
}

function headerOf(article: Article, { published }: Meta, look: Look): string[] {
  const { source, edition, isoDate, kicker, headline, deck, language } = article;
  const bar = [
    ...(source === null ? [] : [element('b', { ...look.source }, escapeMarkup(source))]),
    ...(edition === null ? [] : [escapeMarkup(edition)]),
  ];
  const when = article.date ?? (published === null ? null : timeIn(published, language));
  const datetime = published ?? isoDate;
  const signed = [
    ...[bylineText(article)].filter((one) => one !== null).map(escapeMarkup),
    ...(when === null
      ? []
      : [datetime === null ? escapeMarkup(when) : element('time', { datetime }, escapeMarkup(when))]),
  ];
  return [
    ...statusLinesOf(article).map(({ head, text }) =>
      element(
        'p',
        { ...look.status },
        element('b', { ...look.source }, escapeMarkup(head)) + (text === null ? '' : `<br>${withLinks(text, look)}`),
      ),
    ),
    ...(bar.length === 0 ? [] : [element('p', { ...look.bar }, bar.join(' · '))]),
    ...optional('p', { ...look.kicker }, kicker),
    ...optional('h1', { ...look.headline }, headline),
    ...optional('p', { ...look.deck }, deck),
    ...(signed.length === 0 ? [] : [element('p', { ...look.byline }, signed.join(' · '))]),
  ];
}

/** The story, then where it is published and whose it is. */
function* bodyOf(article: Article, { url, copyright }: Meta, look: Look): Generator<string> {
  let first = true;
  const small: Small = (markup) => {
    const dress = first ? look.firstSmall : look.small;
    first = false;
    return element('p', { ...dress }, markup);
  };
  for (const piece of flowOf(article)) yield blockOf(piece, look, small);
  if (url !== null) yield small(element('a', { href: url, ...look.link }, escapeMarkup(url)));
  // In its own direction, which need not be the story's.
  if (copyright !== null) yield small(element('span', { dir: 'auto' }, escapeMarkup(copyright)));
}

/** A line of small print around its markup. */
type Small = (markup: string) => string;

function blockOf(piece: Piece, look: Look, small: Small): string {
  switch (piece.type) {
    case 'dateline':
      return element('p', { ...look.paragraph }, datelineOf(piece.text, look));
    case 'paragraph': {
      const place = piece.dateline === null ? '' : datelineOf(piece.dateline, look) + DASH;
      const dress = piece.role === 'lead' ? look.lead : look.paragraph;
      return element('p', { ...dress }, place + withLinks(piece.text, look));
    }
    case 'list':
      return listOf(piece.ordered ? 'ol' : 'ul', piece.items, look.list, look);
    case 'label':
    case 'subhead':
      return element(`h${rankOf(piece)}`, { ...look[piece.type] }, escapeMarkup(piece.text));
    case 'quick-looks':
      return quickLooksOf(piece, look);
    case 'quote': {
      const said =
        piece.attribution === null
          ? ''
          : `<br>${element('span', { ...look.said }, withLinks(piece.attribution, look))}`;
      return element('p', { ...look.quote }, withLinks(piece.text, look) + said);
    }
    case 'table':
      return tableOf(piece, look);
    case 'preformatted':
      return element('pre', { ...look.pre }, `\n${escapeMarkup(piece.text)}`);
    case 'image':
      return element('p', { ...look.small }, captionMarkup(piece, { ...look.link }));
    case 'embed':
      return element('p', { ...look.paragraph }, pointing(piece.text, piece.href, { ...look.link }));
    case 'note':
    case 'credit':
    case 'contact':
      return small(withLinks(piece.text, look));
    default:
      return piece satisfies never;
  }
}

function quickLooksOf({ label, title, items }: Extract<Piece, { type: 'quick-looks' }>, look: Look): string {
  const content = [
    ...optional('h2', { ...look.boxLabel }, label),
    ...optional(label === null ? 'h2' : 'p', { ...look.boxTitle }, title),
    ...(items.length === 0 ? [] : [listOf('ul', items, look.boxList, look)]),
  ];
  const box = table({}, cell(look.box, look, TINT, `\n${content.join('\n')}\n`));
  return table({}, cell(look.boxFrame, look, null, `\n${box}\n`));
}

function tableOf(piece: Extract<Piece, { type: 'table' }>, look: Look): string {
  const { start } = look;
  const rows = rowsOf(piece, (name, text) =>
    element(name, { align: start, scope: name === 'th' ? 'col' : null, ...look[name] }, withLinks(text, look)),
  );
  return element('table', { cellpadding: '0', cellspacing: '0', border: '0', ...look.table }, rows);
}

function listOf(name: 'ul' | 'ol', items: readonly string[], dress: Dress, look: Look): string {
  const lines = items.map((item) => element('li', { ...look.item }, withLinks(item, look)));
  return element(name, { ...dress }, `\n${lines.join('\n')}\n`);
}

function datelineOf(text: string, look: Look): string {
  return element('b', { ...look.dateline }, escapeMarkup(text));
}

function withLinks(text: string, look: Look): string {
  return linked(text, { ...look.link });
}
