/** NITF's byline and dateline: words, in which some are marked. */
import type { Author } from '../../../article.js';
import { datelineOf } from './body.js';
import type { Draft } from './draft.js';
import { lineOf } from './line.js';
import { isoTime } from './times.js';
import { at, attribute, below, type Element, isElement } from './tree.js';

/**
 * @param written the byline as the copy had it, where the file says that apart
 */
export function nitfBylineFrom(
  byline: Element | null,
  written: string | null,
): NonNullable<Draft['article']['byline']> | null {
  const text = lineOf(byline);
  if (byline === null || text === null) return null;
  return { text: written === null || written === text.text ? text : written, authors: authorsOf(byline) };
}

/** A title is that of the persons in front of it; a house without a person is an author itself. */
function authorsOf(byline: Element): Author[] {
  const authors: Author[] = [];
  let open: Author[] = [];
  let titled = false;
  for (const { name, element } of signing(byline)) {
    const words = lineOf(element)?.text ?? null;
    if (words === null) continue;
    if (name === 'person') {
      if (titled) open = [];
      titled = false;
      const author: Author = { kind: 'person', name: words, role: null, affiliation: null };
      authors.push(author);
      open.push(author);
      continue;
    }
    const houses = below(element, 'org').flatMap((house) => lineOf(house)?.text ?? []);
    const [house = null] = houses;
    if (open.length === 0 && house !== null)
      authors.push({ kind: 'organization', name: house, role: null, affiliation: null });
    titled = true;
    for (const author of open) {
      if (words !== house) author.role ??= words;
      author.affiliation ??= house;
    }
  }
  return authors;
}

function signing(byline: Element): { name: string; element: Element }[] {
  return byline.children
    .filter(isElement)
    .filter(({ name }) => name === 'person' || name === 'byttl')
    .map((element) => ({ name: element.name, element }));
}

export function nitfDatelineFrom(dateline: Element | null): NonNullable<Draft['article']['dateline']> | null {
  const text = lineOf(dateline);
  if (text === null || /^\d{8}T?/.test(text.text)) return null;
  const day = at(dateline, 'story.date');
  return {
    ...datelineOf(text),
    place: lineOf(at(dateline, 'location'))?.text ?? null,
    date: lineOf(day)?.text ?? null,
    isoDate: isoTime(attribute(day, 'norm')),
  };
}
