/** "Harbour Trust runs nine homes and employs 300 people.": what an issuer says of itself at the end of a release, without a title. */
import { anywhere } from '../../languages/anywhere.js';
import type { Copy } from '../copy.js';
import { isRole } from '../grammar/roles.js';
import { withoutEnd } from '../text/white-space.js';
import { comparable, endsSentence, isCapitalised } from '../text/words.js';
import { roleNumber } from './line-roles.js';

const ARTICLES: ReadonlySet<string> = new Set(anywhere.articles);
const INSIDE: ReadonlySet<string> = new Set(anywhere.placeWords);
const QUOTES = `"“”„«»‘’`;
/** In words: a single one is as often a place, or somebody. */
const FEWEST_NAMED = 2;
/** In paragraphs, with what is left out: a shorter release is no release. */
const FEWEST = 3;

/**
 * Leaves out the last paragraph of a release where it opens with a house's name that its headline or its first paragraph has. Of nine
 * that stand so, in 461 texts by hand that nothing was trained on, eight are no text; so it is reported.
 * @param roles the roles of all grafs, by number; changed in place
 * @param certain the roles that nobody may change
 */
export function leaveOutIssuer(copy: Copy, roles: Uint8Array, certain: Int8Array | null): void {
  const last = roles.lastIndexOf(roleNumber.paragraph);
  const graf = copy.grafs[last];
  if (graf === undefined || copy.hints !== null || (certain?.[last] ?? -1) >= 0) return;
  if (!endsSentence(graf.text) || QUOTES.includes(graf.text.charAt(0)) || QUOTES.includes(graf.text.slice(-1))) return;
  if (roles.filter((role) => role === roleNumber.paragraph).length < FEWEST || !isRelease(copy)) return;
  const name = nameAtStart(graf.text);
  // "Senator Doe is a member of ..." is of the one who speaks.
  if (name === null || isRole(name.split(' ', 1)[0] as string, copy.lexicon)) return;
  const first = roles.indexOf(roleNumber.paragraph);
  const above = copy.grafs.slice(0, first + 1).map(({ text }) => comparable(text));
  if (above.some((text) => text.includes(comparable(name)))) roles[last] = roleNumber.outside;
}

function isRelease(copy: Copy): boolean {
  if (copy.style.release === true) return true;
  return copy.grafs.some((_, at) => copy.aside(at)?.parts.some(({ role }) => role === 'contact') === true);
}

/** The words that begin large which a text opens with, without an article, where they are several: "The Rivers Trust looks after ...". */
function nameAtStart(text: string): string | null {
  const words = text.split(' ');
  if (ARTICLES.has((words[0] as string).toLowerCase())) words.shift();
  const end = words.findIndex((word) => !isCapitalised(word) && !INSIDE.has(word));
  const comma = words.findIndex((word) => /[,.;:]$/.test(word));
  const name = words.slice(0, comma >= 0 && (end < 0 || comma < end) ? comma + 1 : Math.max(0, end));
  while (name.length > 0 && !isCapitalised(name.at(-1) as string)) name.pop();
  return name.length < FEWEST_NAMED ? null : withoutEnd(name.join(' '), ',.;:');
}
