/** What a document's own properties say of it, as facts. */
import type { Fact, Facts } from './carrier.js';

export interface Properties {
  title?: string | undefined;
  author?: string | undefined;
  keywords?: string | undefined;
  section?: string | undefined;
  modified?: string | undefined;
  language?: string | undefined;
}

/** Longer values are no title and no name, in UTF-16 units. */
const LONGEST = 400;

/**
 * The facts of what a document's properties say. Its title is often that of the file it was made from, and its author
 * whoever the machine belongs to: they are taken only where the copy has them, too.
 * @param text the copy
 * @param from what holds the properties
 */
export function documentFacts(given: Properties, text: string, from: string): Facts {
  const facts: Facts = {};
  const copy = comparable(text);
  const stands = (value: string) => copy.includes(comparable(value));
  const set = (key: keyof Facts, name: string, values: readonly string[]) => {
    const own: Fact[] = values
      .map((value) => value.replace(/\s+/g, ' ').trim())
      .filter((value) => value !== '' && value.length <= LONGEST)
      .map((value) => ({ text: value, from: `${from} ${name}` }));
    if (own.length > 0) facts[key] = own;
  };
  set(
    'headline',
    'title',
    [given.title ?? ''].filter((title) => stands(title)),
  );
  set(
    'authors',
    'creator',
    (given.author ?? '').split(';').filter((author) => stands(author)),
  );
  set('keywords', 'keywords', (given.keywords ?? '').split(/[,;]/));
  set('section', 'category', [given.section ?? '']);
  set('modified', 'modified', [given.modified ?? '']);
  set('language', 'language', [given.language ?? '']);
  return facts;
}

function comparable(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
