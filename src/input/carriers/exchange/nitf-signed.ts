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

/**
 * A title is that of the person in front of it, and of those before that one where a word joins it to them: "A, B and C, House",
 * but not "A, B, House", in which A has none. A house without a person is an author itself.
 */
function authorsOf(byline: Element): Author[] {
  const authors: Author[] = [];
  let bearers: Author[] = [];
  let titled = false;
  for (const { name, element, link } of signing(byline)) {
    const words = lineOf(element)?.text ?? null;
    if (words === null) continue;
    if (name === 'person') {
      if (titled) bearers = [];
      titled = false;
      const author: Author = { kind: 'person', name: words, role: null, affiliation: null };
      authors.push(author);
      bearers.push(author);
      continue;
    }
    const houses = below(element, 'org').flatMap((house) => lineOf(house)?.text ?? []);
    const [house = null] = houses;
    if (bearers.length === 0 && house !== null)
      authors.push({ kind: 'organization', name: house, role: null, affiliation: null });
    if (!titled && !joins(link)) bearers = bearers.slice(-1);
    titled = true;
    for (const author of bearers) {
      if (words !== house) author.role ??= words;
      author.affiliation ??= house;
    }
  }
  return authors;
}

/** Whether more than a comma stands between two names. */
function joins(link: string): boolean {
  return /[^\s,;،、]/.test(link);
}

/** The names and titles in their order, each with the words between the last two names up to it. */
function signing(byline: Element): { name: string; element: Element; link: string }[] {
  const signs: { name: string; element: Element; link: string }[] = [];
  let [between, link] = ['', ''];
  for (const node of byline.children) {
    if (!isElement(node)) {
      between += node.text;
      continue;
    }
    const { name } = node;
    if (name !== 'person' && name !== 'byttl') continue;
    if (name === 'person') link = between;
    between = '';
    signs.push({ name, element: node, link });
  }
  return signs;
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
