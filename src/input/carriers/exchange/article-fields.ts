/** An Article out of JSON: each key by its type, as `article.schema.json` has it. What is missing, as in version 1, is left out. */
import {
  type Article,
  type Block,
  type Confidence,
  confidenceFields,
  discardReasons,
  type InlineMark,
  statusKinds,
} from '../../../article.js';
import { type Diagnostic, diagnostic, diagnosticCodes } from '../../../diagnostic.js';
import { isObject, whole } from './json.js';

/** What is no Article: which key is wrong, and what it takes. */
export class WrongArticle extends Error {}

type Read<T> = (value: unknown, at: string) => T;

/** @throws WrongArticle */
export function articleFrom(value: unknown): { article: Partial<Article>; id: string | null } {
  const isOurs =
    isObject(value) && (own(value, 'version') === 1 || own(value, 'version') === 2) && isObject(own(value, 'input'));
  if (!isOurs)
    throw new WrongArticle(
      'JSON that is no Article of wirecopy’s, no ninjs and no JSON-LD: records of {"id", "text"} are read with --from ndjson, a text as it is with --from copy',
    );
  const article: Record<string, unknown> = {};
  for (const [key, read] of Object.entries(keys)) {
    const given = own(value, key);
    if (given !== undefined) article[key] = read(given, key);
  }
  if (own(value, 'version') === 1) delete article['confidence'];
  const input = own(value, 'input');
  return {
    article: article as Partial<Article>,
    id: isObject(input) ? textOrNull(own(input, 'id') ?? null, 'input.id') : null,
  };
}

/** What an object has itself: none of what it inherits is the file's. */
function own(object: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

const text: Read<string> = (value, at) => {
  if (typeof value === 'string') return whole(value);
  throw new WrongArticle(`${at}: it takes a text`);
};
const textOrNull: Read<string | null> = (value, at) => (value === null ? null : text(value, at));
const truth: Read<boolean> = (value, at) => {
  if (typeof value === 'boolean') return value;
  throw new WrongArticle(`${at}: it takes true or false`);
};
const count: Read<number> = (value, at) => {
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number;
  throw new WrongArticle(`${at}: it takes a whole number`);
};

function listOf<T>(read: Read<T>): Read<T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw new WrongArticle(`${at}: it takes a list`);
    return value.map((one, index) => read(one, `${at}[${index}]`));
  };
}

function oneOf<T extends string>(words: readonly T[]): Read<T> {
  return (value, at) => {
    const found = words.find((word) => word === value);
    if (found === undefined) throw new WrongArticle(`${at}: it takes one of ${words.join(', ')}`);
    return found;
  };
}

/** An object of these keys; one that is missing is null where it may be. */
function objectOf<T extends object>(parts: { [Key in keyof T]-?: Read<T[Key]> }): Read<T> {
  return (value, at) => {
    if (!isObject(value)) throw new WrongArticle(`${at}: it takes an object`);
    const read: Record<string, unknown> = {};
    for (const [key, part] of Object.entries(parts) as [string, Read<unknown>][])
      read[key] = part(own(value, key) ?? missing(part), `${at}.${key}`);
    return read as T;
  };
}

/** What stands for a key that an older version has not. */
function missing(part: Read<unknown>): unknown {
  return lists.has(part) ? [] : null;
}

function orNull<T>(read: Read<T>): Read<T | null> {
  return (value, at) => (value === null ? null : read(value, at));
}

const texts = listOf(text);
const lists = new Set<Read<unknown>>([texts]);

const mark: Read<InlineMark> = (value, at) => {
  const { href, ...rest } = objectOf<Omit<InlineMark, 'href'> & { href: string | null }>({
    type: oneOf(['link', 'strong', 'emphasis', 'code']),
    start: count,
    end: count,
    href: textOrNull,
  })(value, at);
  return href === null ? rest : { ...rest, href };
};

const blocks: {
  readonly [Type in Block['type']]: Read<Omit<Extract<Block, { type: Type }>, 'type' | 'marks' | 'speaker'>>;
} = {
  paragraph: objectOf({ text }),
  list: objectOf({ ordered: truth, items: texts }),
  quote: objectOf({ text, attribution: textOrNull }),
  table: objectOf({ rows: listOf(texts), header: truth }),
  preformatted: objectOf({ text }),
  image: objectOf({ caption: textOrNull, credit: textOrNull, src: textOrNull }),
  embed: objectOf({ text, href: textOrNull }),
};

const block: Read<Block> = (value, at) => {
  if (!isObject(value)) throw new WrongArticle(`${at}: it takes an object`);
  const type = oneOf(Object.keys(blocks) as Block['type'][])(own(value, 'type'), `${at}.type`);
  const read: Record<string, unknown> = { type, ...blocks[type](value, at) };
  const speaker = own(value, 'speaker');
  if (speaker !== undefined && type === 'paragraph') read['speaker'] = text(speaker, `${at}.speaker`);
  const marks = own(value, 'marks');
  if (marks !== undefined && type === 'paragraph') read['marks'] = listOf(mark)(marks, `${at}.marks`);
  if (marks !== undefined && type === 'list')
    read['marks'] = listOf<InlineMark & { item: number }>((one, place) => ({
      item: count(isObject(one) ? own(one, 'item') : null, `${place}.item`),
      ...mark(one, place),
    }))(marks, `${at}.marks`);
  return read as unknown as Block;
};

const author = objectOf({
  kind: oneOf(['person', 'organization'] as const),
  name: text,
  role: textOrNull,
  affiliation: textOrNull,
});

const confidence: Read<Confidence> = (value, at) => {
  if (!isObject(value)) throw new WrongArticle(`${at}: it takes an object`);
  const sure = (one: unknown) => (typeof one === 'number' && one >= 0 && one <= 1 ? one : null);
  return Object.fromEntries(confidenceFields.map((field) => [field, sure(own(value, field))])) as Confidence;
};

/** Their places are those of the copy that was read then: they are none of this file. */
const diagnostics: Read<Diagnostic[]> = (value, at) => {
  if (!Array.isArray(value)) throw new WrongArticle(`${at}: it takes a list`);
  return value.filter(isObject).flatMap((one) => {
    const code = diagnosticCodes.find((known) => known === own(one, 'code'));
    const field = own(one, 'field');
    if (code === undefined) return [];
    return [
      diagnostic(code, text(own(one, 'message'), `${at}.message`), null, typeof field === 'string' ? field : undefined),
    ];
  });
};

const keys: Partial<{ [Key in keyof Article]: Read<unknown> }> = {
  style: text,
  language: text,
  status: listOf(objectOf({ kind: oneOf(statusKinds), text, until: textOrNull })),
  wire: orNull(
    objectOf({
      service: textOrNull,
      number: textOrNull,
      category: textOrNull,
      priority: textOrNull,
      take: textOrNull,
      words: orNull(count),
      sent: textOrNull,
      subjects: texts,
      keyword: textOrNull,
      place: textOrNull,
    }),
  ),
  slug: textOrNull,
  kicker: textOrNull,
  headline: textOrNull,
  deck: textOrNull,
  source: textOrNull,
  edition: textOrNull,
  date: textOrNull,
  isoDate: textOrNull,
  byline: orNull(objectOf({ text, authors: listOf(author) })),
  dateline: orNull(objectOf({ text, place: textOrNull, date: textOrNull, isoDate: textOrNull, agency: textOrNull })),
  lead: textOrNull,
  opening: textOrNull,
  quickLooks: orNull(objectOf({ label: textOrNull, title: textOrNull, items: texts })),
  sections: listOf(objectOf({ label: textOrNull, subhead: textOrNull, blocks: listOf(block) })),
  notes: texts,
  credits: texts,
  contacts: texts,
  discarded: listOf(objectOf({ reason: oneOf(discardReasons), line: count, text })),
  confidence,
  diagnostics,
};
