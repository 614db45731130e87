/** What copy can't know of its own publication. Nothing of it is invented: it is given, or it is null. */
import { timeOf } from './time.js';
import { addressOf } from './web-address.js';

/** All texts as given; the keys of `story.meta.json`, which `meta.schema.json` describes. */
export interface Meta {
  /** Where the story is published: an absolute http or https address. */
  url: string | null;
  /** An absolute address of a picture for previews. */
  image: string | null;
  /** What the picture shows, for who can't see it. */
  imageAlt: string | null;
  /** ISO 8601: a date, or a date and a time with its zone. */
  published: string | null;
  modified: string | null;
  /** Who publishes it, where that is not who is named in the copy. */
  publisher: string | null;
  /** An absolute address of the publisher's logo. */
  publisherLogo: string | null;
  /** The paper's section: "World". No subhead of the story. */
  section: string | null;
  keywords: readonly string[];
  /** The notice, as it is to be printed: "© 2026 Harbour Times". */
  copyright: string | null;
  /** Who sends the e-mail: "Desk <desk@example.com>". */
  from: string | null;
  recipient: string | null;
}

export const noMeta: Meta = {
  url: null,
  image: null,
  imageAlt: null,
  published: null,
  modified: null,
  publisher: null,
  publisherLogo: null,
  section: null,
  keywords: [],
  copyright: null,
  from: null,
  recipient: null,
};

/** What the addresses of an e-mail take, for who gave another. */
export const ONE_ADDRESS = 'It takes one address: Desk <desk@example.com>.';
export const ADDRESSES = 'It takes addresses, separated by commas: Desk <desk@example.com>, a@example.com.';

/** By key, what makes a value of it: the value as it is to be written. Each throws RangeError that says what it takes. */
const checks: { readonly [key in keyof Meta]: (value: unknown) => Meta[key] } = {
  url: address,
  image: address,
  imageAlt: text,
  published: time,
  modified: time,
  publisher: text,
  publisherLogo: address,
  section: text,
  keywords: texts,
  copyright: text,
  from: (value) => mailbox(value, ONE_ADDRESS),
  recipient: (value) => mailbox(value, ADDRESSES),
};

/**
 * One value, checked.
 * @throws RangeError that says what the key takes
 */
export function checkedMetaValue<K extends keyof Meta>(key: K, value: unknown): Meta[K] {
  return checks[key](value);
}

/**
 * What is given, checked, over what is not.
 * @throws RangeError that names the key and says what it takes
 */
export function metaOf(given: Partial<Meta>): Meta {
  const meta: Record<string, unknown> = { ...noMeta };
  for (const key of Object.keys(noMeta) as (keyof Meta)[]) {
    const value = given[key];
    if (value === undefined || value === null) continue;
    try {
      meta[key] = checks[key](value);
    } catch (error) {
      throw new RangeError(`${key}: ${(error as Error).message}`);
    }
  }
  return meta as unknown as Meta;
}

function text(value: unknown): string {
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  throw new RangeError('It takes a text.');
}

function texts(value: unknown): string[] {
  const given = typeof value === 'string' ? value.split(',') : value;
  if (!Array.isArray(given)) throw new RangeError('It takes texts, separated by commas.');
  return given.map(text);
}

/**
 * When this version of the story was made, null for unknown. One that was changed on the day on which it was published,
 * nobody knows when, was not changed before.
 */
export function versionOf({ published, modified }: Meta): string | null {
  return modified === null || published?.slice(0, 10) === modified ? published : modified;
}

/** An address in the form in which a page holds it (WHATWG URL): what it may not hold is percent-encoded. */
function address(value: unknown): string {
  const given = text(value);
  const url = addressOf(given);
  if (url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') {
    // These the standard lets stand in an address; RFC 3986, to which the exchange formats keep, does not.
    const behind = url.href.slice(url.origin.length);
    return url.origin + behind.replace(/[[\]|^`{}\\'"<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  }
  throw new RangeError('It takes an absolute address (https://...).');
}

/** Who is addressed, roughly: the e-mail's own library reads it whole. No line ends: they begin another header. */
function mailbox(value: unknown, refusal: string): string {
  const given = text(value);
  if (!/[\r\n]/.test(given) && /[^\s@<>]@[^\s@<>]|^[^:]+:\s*;$/.test(given)) return given;
  throw new RangeError(refusal);
}

function time(value: unknown): string {
  const given = timeOf(text(value));
  if (given !== null) return given;
  throw new RangeError('It takes a date (2026-11-23), or one with a time and its zone (2026-11-23T08:00:00Z).');
}
