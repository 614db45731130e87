/** Places that a byline names beside its authors: "Jo Doe, Kingsmoor". What the story names elsewhere does not sign it. */
import type { Author, Byline, Dateline, Section } from '../article.js';
import { textsOfBlock } from '../block-texts.js';
import { isLetter } from './text/characters.js';

/**
 * A byline without the persons that are places: those that stand apart, at either end of it or between signs, and that the dateline or the
 * running text names, beside somebody whom it does not name. A house that has such a place in its name is whom the others write for.
 */
export function withoutPlaces(
  byline: Byline | null,
  { dateline, sections }: { dateline: Dateline | null; sections: readonly Section[] },
): Byline | null {
  if (byline === null || byline.authors.length < 2) return byline;
  const candidates = byline.authors.filter((author) => mayBePlace(author, byline.text));
  if (candidates.length === 0) return byline;
  const texts = [
    dateline?.place ?? '',
    ...sections.flatMap(({ blocks }) => blocks.flatMap((block) => textsOfBlock(block))),
  ];
  const isNamed = ({ name }: Author) => texts.some((text) => holds(text, name));
  const places = new Set(candidates.filter(isNamed));
  const persons = byline.authors.filter((author) => author.kind === 'person' && !places.has(author));
  if (places.size === 0 || persons.every(isNamed)) return byline;
  return {
    text: byline.text,
    authors: housed(
      byline.authors.filter((author) => !places.has(author)),
      [...places],
    ),
  };
}

/** "Kingsmoor Today" behind a name: whom that one writes for. */
function housed(authors: readonly Author[], places: readonly Author[]): Author[] {
  const [first, ...others] = authors;
  const house = others.find(({ name }) => places.some((place) => name.startsWith(`${place.name} `)));
  if (first === undefined || house === undefined || first.kind !== 'person') return [...authors];
  return authors.filter((one) => one !== house).map((one) => ({ ...one, affiliation: one.affiliation ?? house.name }));
}

/** A person of whom nothing is said, whom no word joins to another. */
function mayBePlace({ kind, name, role, affiliation }: Author, text: string): boolean {
  if (kind !== 'person' || role !== null || affiliation !== null) return false;
  const at = text.toLowerCase().lastIndexOf(name.toLowerCase());
  return (
    at >= 0 &&
    isApart(text.slice(0, at).trimEnd().at(-1)) &&
    isApart(
      text
        .slice(at + name.length)
        .trimStart()
        .at(0),
    )
  );
}

function isApart(sign: string | undefined): boolean {
  return sign === undefined || ',;|:/·•–—-()'.includes(sign);
}

/** Whether a text has the words, as words. */
function holds(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const [before, behind] = [text.charAt(at - 1), text.charAt(at + words.length)];
    if (!isLetter(before) && !isLetter(behind)) return true;
  }
  return false;
}
