/**
 * IPTC 7901 (1979, of CCIR 476 and ISO 646), the text transmission of European agencies, for desk systems that still take it. Lines
 * end with CR LF and hold 69 characters at most. Read back by `houses/iptc7901.ts`.
 */
import type { Article } from '../../article.js';
import { withoutLast } from '../../read/text/ends.js';
import { bylineText } from '../shared/byline.js';
import { edNoteOf } from '../shared/ed-note.js';
import type { FieldMap } from '../shared/field-map.js';
import { titleOf } from '../shared/title.js';
import { wrap } from '../shared/wrap.js';
import type { WriteOptions, Writer } from '../writer.js';
import { anpaFieldMap } from './anpa.js';
import { inAscii } from './transliteration.js';
import { type WireLine, wireLinesOf } from './wire-lines.js';
import { wireTimeOf } from './wire-times.js';

const SOH = '\x01';
const STX = '\x02';
const ETX = '\x03';
const EOT = '\x04';

/** "Of a line of text: 69." */
const COLUMNS = 69;
/** What every header must have, where the copy has none of it. */
const NO_NUMBER = 'xxx0000';
const ROUTINE = '4';
const GENERAL = 'i';
/** The letters of ANPA's priority as numbers of IPTC. */
const PRIORITIES: Record<string, string> = { f: '1', b: '2', u: '3', r: '4', d: '6', a: '7', s: '8' };
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** What stands between the story and what is said to the desk; it and the line below are what readers look for. */
const DESK_PART = ['* * * *', 'The following information is not intended for publication'];

export const iptc7901: Writer = { story: ({ article }, options) => storyOf(article, options) };

function storyOf(article: Article, options: WriteOptions): string {
  const sent = (text: string) => inAscii(text, article.language, 'iptc7901').replace(/\s+/g, ' ').trim();
  const { wire, slug, headline } = article;
  const byline = bylineText(article);
  const asSent = sentOf(article, sent);
  const note = edNoteOf(asSent === null ? article : { ...article, wire: null });
  const keyword = slug ?? wire?.keyword ?? null;
  const lines = [
    SOH + headerOf(article),
    '',
    ...(keyword === null ? [] : [`${withoutLast(sent(keyword), /\//)}/`]),
    STX + [...(wire?.take == null ? [] : [sent(wire.take)]), ...set(sent(headline ?? titleOf(article)))].join('\r\n'),
    ...(byline === null ? [] : [`${sent(byline)} =`]),
    '',
    ...wireLinesOf(article, ' - ').flatMap((line) => [...linesOf(line, sent), '']),
    ...(note === null ? [] : [...DESK_PART, '', ...note.split('\n').flatMap((one) => set(sent(one))), '']),
    ETX + (asSent ?? timeOf(article, options)),
    EOT,
  ];
  return `${lines.join('\r\n')}\r\n`;
}

/** `eca0231 3 i 302  dpa 1140`: source and number, priority, category, words, service; a blank where there is none: Superdesk wants it. */
function headerOf({ wire, stats }: Article): string {
  const number = numberOf(wire?.number ?? null);
  const given = (wire?.priority ?? '').toLowerCase();
  const priority = /^[1-8]$/.test(given) ? given : (PRIORITIES[given] ?? ROUTINE);
  const category = /^[a-z]{1,3}$/.test(wire?.category ?? '') ? wire?.category : GENERAL;
  const service = /^[a-z][a-z-]{1,9}$/.test(wire?.service ?? '') ? `  ${wire?.service} ${number.slice(3)}` : ' ';
  return `${number} ${priority} ${category} ${Math.min(wire?.words ?? stats.words, 99_999)}${service}`;
}

/** Three letters and up to five figures: of the number that another wire gave it the figures. */
function numberOf(number: string | null): string {
  if (number !== null && /^[a-z]{3}\d{3,5}$/.test(number)) return number;
  const figures = (number ?? '').slice(withoutLast(number ?? '', /\d/).length);
  return figures === '' ? NO_NUMBER : `xxx${figures.slice(-5).padStart(4, '0')}`;
}

function linesOf({ kind, text }: WireLine, sent: (text: string) => string): string[] {
  if (kind === 'columns') return [inAscii(text, 'und', 'iptc7901').trimEnd()];
  return set(kind === 'item' ? `- ${sent(text)}` : sent(text));
}

function set(text: string): string[] {
  return wrap(text, COLUMNS);
}

/** When it was sent, where the copy has it as IPTC 7901 does. */
function sentOf({ wire }: Article, sent: (text: string) => string): string | null {
  if (wire?.sent == null) return null;
  const text = sent(wire.sent);
  return /^\d{6} (?:GMT |MEZ |MESZ )?[A-Z][a-z]{2} \d\d$/.test(text) ? text : null;
}

function timeOf(article: Article, options: WriteOptions): string {
  const { year, month, day, clock } = wireTimeOf(article, options);
  return `${day}${clock} GMT ${MONTHS[Number(month) - 1]} ${year}`;
}

export const iptc7901FieldMap: FieldMap = {
  ...anpaFieldMap,
  status: 'below * * * *',
  headline: 'behind STX',
  source: null,
  slug: 'keyword line',
  edition: 'below * * * *',
  date: 'below * * * *',
  isoDate: 'closing line',
  byline: '... =',
  'byline.role': null,
  'byline.affiliation': null,
  'quickLooks.label': 'paragraph',
  'quickLooks.title': 'paragraph',
  'quickLooks.items': '-',
  'section.label': 'paragraph',
  'section.subhead': 'paragraph',
  list: '-',
  notes: 'below * * * *',
  credits: 'paragraph',
  contacts: 'below * * * *',
  'wire.service': 'first line',
  'wire.category': 'first line',
  'wire.priority': 'first line, as a number',
  'wire.take': 'above the headline',
  'wire.words': 'first line',
  'wire.sent': 'closing line, or below * * * *',
  'stats.words': 'first line, where the wire counts none',
  'meta.published': 'closing line',
  'meta.modified': 'closing line',
};
