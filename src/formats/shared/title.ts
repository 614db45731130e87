/** What stands for a story where there is room for one line. */
import type { Article } from '../../article.js';
import { fold } from '../../read/text/white-space.js';
import { textsOf } from './flow.js';
import { harmless } from './harmless.js';

/** Words of the story that stand in for a headline that it has not. */
const TITLE_WORDS = 12;
/** Characters of a description: as long as a full lead; search and mail show fewer. */
const DESCRIPTION = 320;
const TAB = 70;

/** The headline; where there is none, the summary's own, or the first words of the story. */
export function titleOf(article: Article): string {
  const own = article.headline ?? article.quickLooks?.title ?? null;
  if (own !== null) return own;
  const first = firstText(article) ?? 'Untitled';
  const words = first.slice(0, 1000).split(' ');
  return words.length <= TITLE_WORDS && first.length <= 1000 ? first : `${words.slice(0, TITLE_WORDS).join(' ')} …`;
}

/** A text of which something can be seen, else null: no text of theirs may be empty. */
export function shown(text: string | null): string | null {
  return text === null || harmless(text).trim() === '' ? null : text;
}

/** The headline, or what stands for it, of which something can be seen. */
export function shownTitleOf(article: Article): string {
  return shown(titleOf(article)) ?? 'Untitled';
}

/** The title in as many characters as a tab, a search result or a page checker has room for, cut between words. */
export function shortTitleOf(article: Article): string {
  return cut(titleOf(article), TAB);
}

/** The lead, or the first paragraph, cut between words where it is long; null where there is neither. */
export function descriptionOf(article: Article): string | null {
  const text = article.lead ?? firstText(article);
  return text === null ? null : cut(text, DESCRIPTION);
}

/** A text in at most so many characters, cut between words; within one where there is no other way. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - 2);
  const space = text[most - 2] === ' ' ? start.length : start.lastIndexOf(' ');
  // Not within a character of two units.
  return `${space > 0 ? start.slice(0, space) : start.replace(/[\ud800-\udbff]$/, '')} …`;
}

function firstText(article: Article): string | null {
  const [first = null] = textsOf(article);
  // Of a table, or of columns.
  return first === null || !/[\t\n]/.test(first) ? first : fold(first);
}
