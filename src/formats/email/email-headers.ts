/** The header of an e-mail (RFC 5322): what may stand in it, and that nothing of the copy gets out of its line. */
import addressparser from 'nodemailer/lib/addressparser';
import { encodeWord, quoteString } from 'nodemailer/lib/mime-funcs';
import MimeNode from 'nodemailer/lib/mime-node';
import type { Article } from '../../article.js';
import { ADDRESSES, type Meta, ONE_ADDRESS, versionOf } from '../../meta.js';
import { withClock } from '../../time.js';
import { harmless } from '../shared/harmless.js';
import { statusNameIn } from '../shared/status-lines.js';
import { titleOf } from '../shared/title.js';

/** Characters of an encoded word; it may have 75 (RFC 2047, 2). */
const WORD = 52;

/** A line of the header that is as it must be but for its folding, which the library does. */
interface Ready {
  value: string;
  prepared: true;
  foldLines: true;
}

export type Headers = Record<string, string | Date | Ready>;

/**
 * What the message says of itself, in order.
 * @param now of a message that has no time of its own; it has a sender, or is not sent at all
 * @throws RangeError for what is no address, naming the key of `Meta`
 */
export function headersOf(article: Article, meta: Meta, now: string | null): Headers {
  const { language } = article;
  const from = meta.from === null ? null : senderOf(meta.from);
  const headers: Headers = {};
  if (from !== null) headers['From'] = from;
  if (meta.recipient !== null) headers['To'] = recipientsOf(meta.recipient);
  const [gravest] = article.status;
  const kind = gravest === undefined ? '' : `[${statusNameIn(language, gravest.kind)}] `;
  headers['Subject'] = ready(unstructured(kind + titleOf(article)));
  if (from !== null) headers['Date'] = new Date(withClock(versionOf(meta) ?? now ?? clock()));
  // RFC 5322, 3.6.5: phrases, separated by commas.
  if (meta.keywords.length > 0) headers['Keywords'] = ready(meta.keywords.map(phrase).join(', '));
  // RFC 3282. "und" says nothing.
  if (/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(language) && language !== 'und') headers['Content-Language'] = language;
  // Outlook opens it to be written on: https://learn.microsoft.com/en-us/archive/blogs/stephen_griffin/did-i-send-that
  if (from === null) headers['X-Unsent'] = '1';
  return headers;
}

/** The domain of a `From` that `headersOf` has made. */
export function domainOf(from: string): string {
  return MimeNode.encodeHeaderValue('From', from).replace(/^.*@|>$/g, '');
}

function clock(): string {
  return new Date().toISOString();
}

function senderOf(given: string): string {
  const line = oneLine(given);
  const [sender, ...more] = addressparser(line);
  if (sender?.address && isAddress(sender.address) && more.length === 0) return line;
  throw new RangeError(`from: ${ONE_ADDRESS}`);
}

function recipientsOf(given: string): string {
  const line = oneLine(given);
  // Those of a group (`undisclosed-recipients:;`) among them, and it may have none.
  const all = addressparser(line, { flatten: true });
  if (addressparser(line).length > 0 && all.every(({ address }) => address !== undefined && isAddress(address)))
    return line;
  throw new RangeError(`recipient: ${ADDRESSES}`);
}

/** Only what RFC 5322 can hold: letters beyond ASCII before the sign would make another kind of message (RFC 6532). */
function isAddress(address: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is meant
  return /^[\x00-\x7f]+@[^\s@]+$/.test(address) && !/[<>]/.test(address);
}

function ready(value: string): Ready {
  return { value, prepared: true, foldLines: true };
}

/** Without line ends, which would begin another header, and without what else is not to be seen. */
function oneLine(text: string): string {
  return harmless(text.replace(/\s+/g, ' ')).trim();
}

/** As free text: as it is, where it reads as it is (RFC 5322, 2.2.1), else encoded. */
function unstructured(text: string): string {
  const line = oneLine(text);
  return isPlain(line) ? line : encoded(line);
}

/** As one of a list: a word, a quoted string, or encoded (RFC 5322, 3.2.5; RFC 2047, 5). */
function phrase(text: string): string {
  const line = oneLine(text);
  if (!isPlain(line)) return encoded(line);
  return /^[\w ]*$/.test(line) ? line : quoteString(line);
}

/** No letters beyond ASCII; nothing that would be taken for an encoded word; no word that can't be folded. */
function isPlain(line: string): boolean {
  return /^[\x20-\x7e]*$/.test(line) && !line.includes('=?') && !/\S{60}/.test(line);
}

/** As encoded words: readable ones for what is ASCII for the most part (RFC 2047, 4). */
function encoded(line: string): string {
  const plain = line.length - line.replace(/[\x20-\x7e]+/g, '').length;
  return encodeWord(line, plain * 2 > line.length ? 'Q' : 'B', WORD);
}
