/**
 * ANPA 1312, the wire format of American agencies (High-Speed Wire Service Transmission Guidelines, 1989), for desk systems that
 * still take it. Lines end with CR LF; what is set begins with a circumflex or a tab. Read back by `houses/anpa.ts`.
 */
import type { Article } from '../../article.js';
import { withoutFirst, withoutLast } from '../../read/text/ends.js';
import { bylineText } from '../shared/byline.js';
import { edNoteOf } from '../shared/ed-note.js';
import { type FieldMap, noMail, noWire } from '../shared/field-map.js';
import { titleOf } from '../shared/title.js';
import type { WriteOptions, Writer } from '../writer.js';
import { inAscii } from './transliteration.js';
import { type WireLine, wireLinesOf } from './wire-lines.js';
import { wireTimeOf } from './wire-times.js';

const SYN = '\x16';
const SOH = '\x01';
const STX = '\x02';
const ETX = '\x03';
const EOT = '\x04';
const FF = '\x0c';
const US = '\x1f';
/** Upper rail, and "for text": the story is set as lines of running text. */
const SET = '\x13\x11';

/** The letters of priority, by IPTC's numbers: flash, bulletin, urgent, regular, deferred, advance, Sunday advance. */
const PRIORITIES: Record<string, string> = { 1: 'f', 2: 'b', 3: 'u', 4: 'r', 5: 'r', 6: 'd', 7: 'a', 8: 's' };
/** What every header must have, where the copy has none of it. */
const NO_NUMBER = 'a0000';
const NO_SERVICE = '-----';
const REGULAR = 'r';
const GENERAL = 'a';

export const anpa: Writer = { story: ({ article }, options) => storyOf(article, options) };

function storyOf(article: Article, options: WriteOptions): string {
  const sent = (text: string) => inAscii(text, article.language, 'anpa').replace(/\s+/g, ' ').trim();
  const { wire, headline, stats } = article;
  const time = wireTimeOf(article, options);
  const asSent = sentOf(article, sent);
  const slug = slugOf(article, sent);
  const take = wire?.take == null ? null : sent(wire.take);
  const words = Math.min(wire?.words ?? stats.words, 9999);
  const header = `${headerOf(article, sent)} ${bareWords(slug)}${take === null ? '' : ` ${bareWords(take)}`}`;
  const number = numberOf(wire?.number ?? null);
  const service = /^[A-Za-z-]{4,6}$/.test(wire?.service ?? '') ? wire?.service : NO_SERVICE;
  const lines = [
    `${SYN}${SYN}${SOH}${number}${US}${service}`,
    `${header} ${time.month}-${time.day} ${String(words).padStart(4, '0')}`,
    `${STX}^${slug}${take === null ? '' : `, ${take}`},${words}<`,
    `^${asLine(sent(headline ?? titleOf(article)))}<`,
    ...notesOf(article, asSent).map((note) => `^${asLine(sent(note))}<`),
    ...bylinesOf(article).map((line) => `^${asLine(sent(line))}=`),
    ...textOf(wireLinesOf(article, ' _ '), sent),
    '',
    `${ETX}${asSent ?? `AP-WF-${time.month}-${time.day}-${time.year} ${time.clock}GMT`}<`,
    '',
    FF,
    EOT,
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function headerOf({ wire }: Article, sent: (text: string) => string): string {
  const priority = wire?.priority ?? '';
  const letter = PRIORITIES[priority] ?? (/^[a-z]$/i.test(priority) ? sent(priority) : REGULAR);
  const category = /^[a-z]$/i.test(wire?.category ?? '') ? wire?.category : GENERAL;
  return `${letter} ${category}${SET}`;
}

/** With its cycle in front: for morning papers, for evening papers, or for both. */
function slugOf({ slug, wire, headline }: Article, sent: (text: string) => string): string {
  const given = sent(slug ?? wire?.keyword ?? headline ?? 'Untitled')
    .replace(/[,<=^]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const words = slug === null && wire?.keyword == null ? given.split(' ').slice(0, 2).join(' ') : given;
  return /^(?:AM|PM|BC|AP)-/.test(words) ? words : `BC-${words}`;
}

/** In the header words stand together: "Chile-SalmonPer". */
function bareWords(text: string): string {
  return text.replace(/[\s,]+/g, '').slice(0, 24);
}

/** What ends a line that is set is not of its text. */
function asLine(text: string): string {
  return withoutLast(withoutFirst(text, /[\^\s]/), /[<=\s]/);
}

/** A letter and four figures: of the number that another wire gave it the first letter and the last figures. */
function numberOf(number: string | null): string {
  const [, letter, figures] = /^([A-Za-z])[A-Za-z]*(\d+)$/.exec(number ?? '') ?? [];
  return letter === undefined || figures === undefined ? NO_NUMBER : letter + figures.slice(-4).padStart(4, '0');
}

/** A line each, which begins as advisories do: another line up here is the story's. */
function notesOf(article: Article, asSent: string | null): string[] {
  const note = edNoteOf(asSent === null ? article : { ...article, wire: null });
  return note?.split('\n').map((line) => (/^eds?\b/i.test(line) ? line : `Eds: ${line}`)) ?? [];
}

function bylinesOf(article: Article): string[] {
  const { byline, source } = article;
  const text = bylineText(article);
  if (byline === null || text === null) return [];
  const [author = null] = byline.authors;
  const role = author?.role ?? null;
  const house = author?.affiliation ?? null;
  const said = [role, role?.includes(house ?? role) === true ? null : house].filter((one) => one !== null).join(', ');
  const below = said || source;
  return below === null || text.includes(below) ? [text] : [text, below];
}

function textOf(lines: readonly WireLine[], sent: (text: string) => string): string[] {
  const credits = lines.filter(({ kind }) => kind === 'credit');
  const text = lines.filter(({ kind }) => kind !== 'credit').map((line) => lineOf(line, sent));
  return [...text, ...(credits.length === 0 ? [] : ['___', ...credits.map((line) => sent(line.text))])];
}

function lineOf({ kind, text }: WireLine, sent: (text: string) => string): string {
  if (kind === 'item') return `\t   -- ${sent(text)}`;
  // A subhead of the wires is in capitals; columns are recognised by their blanks.
  if (kind === 'subhead') return `\t   ${sent(text).toUpperCase()}`;
  if (kind === 'columns') return `\t${inAscii(text, 'und', 'anpa').trimEnd()}`;
  return `\t   ${sent(text)}`;
}

/** When it was sent, where the copy has it as ANPA does. */
function sentOf({ wire }: Article, sent: (text: string) => string): string | null {
  if (wire?.sent == null) return null;
  const text = sent(wire.sent);
  return /^\d\d-\d\d-\d\d \d{4}[A-Z]{3}$/.test(text) ? `AP-WF-${text}` : null;
}

export const anpaFieldMap: FieldMap = {
  status: 'a line under the headline',
  headline: 'the second line',
  kicker: null,
  deck: null,
  slug: 'keyword line',
  source: '^...=, where nobody has a role or a house',
  edition: 'Eds: line',
  date: 'Eds: line',
  isoDate: 'month and day of the header, closing line',
  byline: '^By ...=',
  'byline.name': 'in the byline',
  'byline.role': '^...=',
  'byline.affiliation': '^...=',
  dateline: 'first paragraph',
  'dateline.place': 'in the dateline',
  'dateline.date': 'in the dateline',
  'dateline.isoDate': null,
  'dateline.agency': 'in the dateline',
  lead: 'first paragraph',
  'quickLooks.label': 'a line in capitals',
  'quickLooks.title': 'a line in capitals',
  'quickLooks.items': '--',
  'section.label': 'a line in capitals',
  'section.subhead': 'a line in capitals',
  paragraph: 'paragraph',
  list: '--',
  quote: 'paragraph',
  table: 'a line a row',
  preformatted: 'lines',
  image: 'paragraph',
  embed: 'paragraph',
  notes: 'Eds: line',
  credits: 'below ___',
  contacts: 'Eds: line',
  language: null,
  ...noWire,
  'wire.service': 'first line',
  'wire.number': 'first line',
  'wire.category': 'header',
  'wire.priority': 'header, as a letter',
  'wire.take': 'header, keyword line',
  'wire.words': 'header, keyword line',
  'wire.sent': 'closing line, or Eds: line',
  'wire.keyword': 'keyword line, where there is no slug',
  'stats.words': 'header, where the wire counts none',
  discarded: null,
  'meta.url': null,
  'meta.image': null,
  'meta.imageAlt': null,
  'meta.published': 'month and day of the header, closing line',
  'meta.modified': 'month and day of the header, closing line',
  'meta.publisher': null,
  'meta.publisherLogo': null,
  'meta.section': null,
  'meta.keywords': null,
  'meta.copyright': null,
  ...noMail,
};
