/** The front matter of Hugo, Jekyll and Eleventy: YAML between lines of "---", TOML between "+++", JSON in braces. */
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { Fact, Facts } from '../carrier.js';

export interface FrontMatter {
  /** Offsets of all of it, its signs included; `end` is where the text begins. */
  start: number;
  end: number;
  facts: Facts;
  /** All that it says, by its keys, those of a mapping behind its own and a stop (`image.alt`); nothing of TOML and JSON. */
  said: Said;
}

/** What a mapping says, by its keys. */
export type Said = ReadonlyMap<string, readonly Fact[]>;

const NOTHING: Said = new Map();

/** In UTF-16 units: no story's is longer. */
const LONGEST = 65_536;

/** What a key says, in the words of the three and of news sites made with them. */
const keys: Readonly<Record<string, keyof Facts | undefined>> = {
  title: 'headline',
  headline: 'headline',
  description: 'deck',
  deck: 'deck',
  dek: 'deck',
  subtitle: 'deck',
  standfirst: 'deck',
  subhead: 'deck',
  summary: 'deck',
  excerpt: 'deck',
  author: 'authors',
  authors: 'authors',
  byline: 'authors',
  date: 'date',
  published: 'date',
  publishdate: 'date',
  pubdate: 'date',
  lastmod: 'modified',
  modified: 'modified',
  updated: 'modified',
  section: 'section',
  category: 'section',
  categories: 'section',
  tags: 'keywords',
  keywords: 'keywords',
  publisher: 'publisher',
  source: 'publisher',
  url: 'url',
  canonical: 'url',
  canonical_url: 'url',
  lang: 'language',
  language: 'language',
  locale: 'language',
  image: 'image',
  images: 'image',
  cover: 'image',
  'image.alt': 'imageAlt',
  'image.caption': 'imageAlt',
  copyright: 'copyright',
};

/** The front matter that a file begins with; null where it has none. */
export function frontMatterOf(source: string): FrontMatter | null {
  const first = /^\s*/.exec(source.slice(0, 1000))?.[0].length ?? 0;
  const fence = /^(?:---|\+\+\+)[ \t]*(?=\r?\n|\r)/.exec(source.slice(first, first + 100))?.[0];
  if (fence !== undefined) return fenced(source, first, fence.trim() as '---' | '+++', first + fence.length);
  return source.charAt(first) === '{' ? inBraces(source, first) : null;
}

function fenced(source: string, start: number, sign: '---' | '+++', from: number): FrontMatter | null {
  const ends =
    sign === '---' ? /(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/g : /(?:\r\n|\n|\r)\+\+\+[ \t]*(?=[\r\n]|$)/g;
  ends.lastIndex = from;
  const close = ends.exec(source);
  if (close === null || close.index - from > LONGEST) return null;
  const inside = source.slice(from, close.index);
  const said = sign === '---' ? yamlSaid(inside, from) : NOTHING;
  if (said === null) return null;
  const facts = sign === '---' ? factsOf(said) : tomlFacts(inside, from);
  return { start, end: close.index + close[0].length, facts, said };
}

/** What of it is a fact of the story. */
function factsOf(said: Said): Facts {
  const facts: Facts = {};
  for (const [name, found] of said) {
    const field = keys[name.toLowerCase()];
    if (field !== undefined) add(facts, field, found);
  }
  return facts;
}

/** Null where it is no mapping: two rules with text between them. */
function yamlSaid(text: string, offset: number): Said | null {
  if (isDeep(text)) return NOTHING;
  const document = parseDocument(text, { strict: false, logLevel: 'silent', uniqueKeys: false });
  const { contents } = document;
  if (contents === null) return NOTHING;
  if (!isMap(contents)) return document.errors.length > 0 ? NOTHING : null;
  const said = new Map<string, Fact[]>();
  for (const { key, value } of contents.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (name === '') continue;
    said.set(name, [...(said.get(name) ?? []), ...scalars(value as Node | null, text, offset, name)]);
    if (!isMap(value)) continue;
    for (const inner of value.items)
      if (isScalar(inner.key) && isScalar(inner.value))
        said.set(`${name}.${inner.key.value}`, scalars(inner.value, text, offset, name));
  }
  return said;
}

/** Texts of a value: its own, those of a list, the names of a list of mappings. */
function scalars(value: Node | null, text: string, offset: number, name: string): Fact[] {
  if (isSeq(value)) return value.items.flatMap((one) => (isSeq(one) ? [] : scalars(one as Node, text, offset, name)));
  if (isMap(value)) {
    const own = value.items.find(
      ({ key }) => isScalar(key) && /^(?:name|title|src|url|path)$/i.test(String(key.value)),
    );
    const named = own?.value as Node | null | undefined;
    return isScalar(named) ? scalars(named, text, offset, name) : [];
  }
  if (!isScalar(value) || value.value === null) return [];
  const [start = 0, end = 0] = value.range ?? [];
  const written = text.slice(start, end);
  // A date is as written, whatever YAML makes of it.
  const own = typeof value.value === 'string' ? value.value : (value.source ?? written);
  return [{ text: own, from: `front matter “${name}”`, at: { start: offset + start, end: offset + end } }];
}

function add(facts: Facts, field: keyof Facts, found: readonly Fact[]): void {
  if (found.length > 0) facts[field] = [...(facts[field] ?? []), ...found];
}

/** As deep as no front matter is: whoever parses it is recursive. */
function isDeep(text: string): boolean {
  let depth = 0;
  let most = 0;
  for (const sign of text) {
    if (sign === '[' || sign === '{') most = Math.max(most, ++depth);
    else if (sign === ']' || sign === '}') depth--;
  }
  return most > 50 || /^[ \t]{200}/m.test(text) || /(?:[-?] ){50}/.test(text);
}

const TOML = /^[ \t]*["']?([\w-]{1,60})["']?[ \t]*=[ \t]*(.+)$/gm;

/** Of TOML the keys at its top, and those of its tables; strings, lists of strings, dates. */
function tomlFacts(text: string, offset: number): Facts {
  const facts: Facts = {};
  for (const line of text.matchAll(TOML)) {
    const [whole, name = '', value = ''] = line;
    const field = keys[name.toLowerCase()];
    if (field === undefined) continue;
    const from = line.index + whole.length - value.length;
    const strings = stringsIn(value).map(({ start, end }) => ({
      text: value[start] === "'" ? value.slice(start + 1, end - 1) : unescaped(value.slice(start, end)),
      at: { start: offset + from + start, end: offset + from + end },
    }));
    const bare = /^\d[^\s#,]*(?: \d[^\s#,]*)?/.exec(value)?.[0];
    const all =
      strings.length > 0 || bare === undefined
        ? strings
        : [{ text: bare, at: { start: offset + from, end: offset + from + bare.length } }];
    add(
      facts,
      field,
      all.map((one) => ({ ...one, from: `front matter “${name}”` })),
    );
  }
  return facts;
}

/** Where the strings of a line stand, their quotes included. One that does not end is none, nor is what follows it. */
function stringsIn(line: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = 0; start < line.length; start++) {
    const quote = line[start];
    if (quote !== '"' && quote !== "'") continue;
    let end = start + 1;
    while (end < line.length && line[end] !== quote) end += quote === '"' && line[end] === '\\' ? 2 : 1;
    if (end >= line.length) break;
    found.push({ start, end: end + 1 });
    start = end;
  }
  return found;
}

function unescaped(quoted: string): string {
  try {
    return String(
      JSON.parse(quoted.replace(/\\U([\da-f]{8})/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))),
    );
  } catch {
    return quoted.slice(1, -1);
  }
}

/** Hugo's third kind: an object that a line end follows. */
function inBraces(source: string, start: number): FrontMatter | null {
  const close = /(?:\r\n|\n|\r)\}[ \t]*(?:\r\n|\n|\r)/.exec(source.slice(start, start + LONGEST));
  if (close === null) return null;
  const text = source.slice(start, start + close.index + close[0].lastIndexOf('}') + 1);
  if (isDeep(text)) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const facts: Facts = {};
  for (const [name, one] of Object.entries(value)) {
    const field = keys[name.toLowerCase()];
    if (field === undefined) continue;
    const texts = (Array.isArray(one) ? one : [one]).filter((own): own is string => typeof own === 'string');
    add(
      facts,
      field,
      texts.map((own) => factIn(source, start, text.length, own, name)),
    );
  }
  return { start, end: start + text.length, facts, said: NOTHING };
}

function factIn(source: string, start: number, length: number, text: string, name: string): Fact {
  const at = source.indexOf(text, start);
  const found: Fact = { text, from: `front matter “${name}”` };
  return at < 0 || at + text.length > start + length ? found : { ...found, at: { start: at, end: at + text.length } };
}
