/** A story as an e-mail: a whole message (RFC 5322) of two parts, text and HTML, that say the same (RFC 2046, 5.1.4). */
import MimeNode from 'nodemailer/lib/mime-node';
import type { Article } from '../../article.js';
import type { Meta } from '../../meta.js';
import { nameOf } from '../shared/digest.js';
import type { FieldMap } from '../shared/field-map.js';
import { harmless } from '../shared/harmless.js';
import { textFieldMap } from '../shared/own-field-maps.js';
import type { Writer } from '../writer.js';
import { emailDocument } from './email-body.js';
import { domainOf, headersOf } from './email-headers.js';

/** Columns of the text part: RFC 5322 (2.1.1) says 78 at most, and a reply puts signs before them. */
const WIDTH = 72;

export const emailFieldMap: FieldMap = {
  ...textFieldMap,
  headline: 'Subject; HTML h1; text',
  status: 'Subject; HTML p; text',
  kicker: 'HTML p; text',
  deck: 'HTML p; text',
  slug: 'HTML p; text',
  source: 'HTML p b; text',
  edition: 'HTML p; text',
  date: 'HTML p; text',
  isoDate: 'HTML time',
  byline: 'HTML p; text',
  'byline.name': 'in the byline',
  dateline: 'HTML b; text',
  'dateline.place': 'in the dateline',
  'dateline.date': 'in the dateline',
  'dateline.isoDate': null,
  'dateline.agency': 'in the dateline',
  lead: 'HTML p, preheader; text',
  'quickLooks.label': 'HTML td h2; text',
  'quickLooks.title': 'HTML td p; text',
  'quickLooks.items': 'HTML td li; text',
  'section.label': 'HTML h2; text',
  'section.subhead': 'HTML h2, h3; text',
  paragraph: 'HTML p; text',
  list: 'HTML ul, ol; text',
  quote: 'HTML p; text',
  table: 'HTML table; text',
  preformatted: 'HTML pre; text',
  image: 'HTML p; text',
  embed: 'HTML p; text',
  notes: 'HTML p; text',
  credits: 'HTML p; text',
  contacts: 'HTML p; text',
  language: 'Content-Language; HTML lang, dir',
  'meta.url': 'HTML a; text',
  'meta.published': 'Date; HTML p where the copy has no date',
  'meta.modified': 'Date',
  'meta.keywords': 'Keywords',
  'meta.copyright': 'HTML p; text',
  'meta.from': 'From',
  'meta.recipient': 'To',
};

export const email: Writer = {
  async story({ article }, { meta, now }) {
    const text = `${await textOf(article)}${afterText(meta)}`;
    return message(article, meta, now, { text, html: emailDocument(article, meta) });
  },
};

async function textOf(article: Article): Promise<string> {
  const { asText } = await import('../text.js');
  return asText(article, WIDTH, true);
}

/** What the HTML says below the story. */
function afterText({ url, copyright }: Meta): string {
  return [url, copyright].map((one) => (one === null ? '' : `\n${harmless(one.replace(/\s+/g, ' '))}\n`)).join('');
}

async function message(
  article: Article,
  meta: Meta,
  now: string | null,
  { text, html }: { text: string; html: string },
): Promise<string> {
  const headers = headersOf(article, meta, now);
  // Of all that is in the message: a story that was mended is another message, which no mailbox takes for the first one.
  const name = nameOf(JSON.stringify([headers, text, html])).replace('urn:uuid:', '');
  if (typeof headers['From'] === 'string') headers['Message-ID'] = `<${name}@${domainOf(headers['From'])}>`;

  // A root gets a time and an id of the library's own, which a draft has not: ours is its child.
  const root = new MimeNode(false, { baseBoundary: name, boundaryPrefix: '=_wirecopy' });
  // Line ends are as everywhere in what is written here; whoever sends it writes them as SMTP wants them (RFC 5321, 2.3.8).
  const whole = root.createChild(undefined, { newline: 'unix' });
  whole.setHeader({ ...headers, 'MIME-Version': '1.0', 'Content-Type': 'multipart/alternative' });
  // The last one is the one that is shown by whoever can.
  for (const [type, content] of [
    ['text/plain', text],
    ['text/html', html],
  ] as const) {
    whole
      .createChild(`${type}; charset=utf-8`)
      // Always: no line is too long then, and "=_", with which boundaries begin, can't be in it (RFC 2045, 6.7).
      .setHeader('Content-Transfer-Encoding', 'quoted-printable')
      // The library breaks lines again where they do not end so.
      .setContent(content.replaceAll('\n', '\r\n'));
  }
  return (await whole.build()).toString('latin1');
}
