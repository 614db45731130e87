/** Who signs hinted copy: what is linked in its byline, and whom the file names, say where a name ends. */
import type { Author, Byline } from '../../article.js';
import { readByline } from '../grammar/byline.js';
import type { Lexicon } from '../text/lexicon.js';
import { comparable } from '../text/words.js';

/**
 * The byline with its names as the carrier knows them. Its text stays as it is.
 * @param setOff texts in it that are linked or bold
 * @param known whom the file names
 */
export function withKnownNames(
  byline: Byline,
  setOff: readonly string[],
  known: readonly string[],
  lexicon: Lexicon,
): Byline {
  const own = comparable(byline.text);
  const named = known.filter((name) => name.length > 2 && own.includes(comparable(name)));
  const signed = whoSigns(byline, named, named.length === known.length);
  const authors = signed.length > 0 ? signed : setOff.flatMap((text) => readByline(text, lexicon)?.authors ?? []);
  const names = [...named, ...setOff.filter((name) => name.includes(' '))];
  return { text: byline.text, authors: once(authors.map((author) => cut(author, names))) };
}

/** Those whom the file names, where the byline names all of them and the grammar has found others, or fewer; else those of the grammar. */
function whoSigns(byline: Byline, named: readonly string[], all: boolean): Author[] {
  const { authors } = byline;
  if (named.length === 0 || !all) return authors;
  const isKnown = ({ name }: Author) => named.some((one) => comparable(one).includes(comparable(name)));
  // One text of the file can name several, whom the grammar has separated.
  if (authors.length > named.length && authors.every(isKnown)) return authors;
  if (authors.length === named.length && authors.some(isKnown)) return authors.map((one) => whole(one, byline, named));
  return named.map((name) => authorOf(name, byline));
}

/** "HNN Staff" signs, and the file names it so: no job is taken off a name with which the byline ends. */
function whole(author: Author, { text }: Byline, named: readonly string[]): Author {
  const own = comparable(author.name);
  const name = named.find((one) => {
    const known = comparable(one);
    return known !== own && known.includes(own) && !/[,;|()/]/.test(one) && comparable(text).endsWith(known);
  });
  return name === undefined ? author : { ...author, name, role: null };
}

/** What the grammar has made of that name, else a person. */
function authorOf(name: string, { authors }: Byline): Author {
  const own = comparable(name);
  const found = authors.find((one) => comparable(one.name) === own);
  return found ?? { kind: 'person', name, role: null, affiliation: null };
}

/** "Jo Doe The Harbour Times", where "Jo Doe" is linked; "Jo Doe Jo Doe". */
function cut(author: Author, names: readonly string[]): Author {
  const own = comparable(author.name);
  const name = names.find((one) => own !== comparable(one) && own.startsWith(`${comparable(one)} `));
  if (name !== undefined) return { ...author, name };
  const words = author.name.split(' ');
  const half = words.slice(0, words.length / 2).join(' ');
  return words.length > 2 && words.length % 2 === 0 && `${half} ${half}` === author.name
    ? { ...author, name: half }
    : author;
}

function once(authors: readonly Author[]): Author[] {
  const seen = new Set<string>();
  return authors.filter(({ name }) => {
    const key = comparable(name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
