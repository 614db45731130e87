/** Where the dateline is set: it runs into the words that follow it in the copy. */
import type { Article } from '../../article.js';

/** What separates a dateline from the story. */
export const DASH = ' — ';

/** The dateline, and what it runs into: the lead, the first paragraph where there is no lead, or nothing. */
export function openingOf({ dateline, lead, sections }: Article): {
  dateline: string | null;
  into: 'lead' | 'body' | null;
} {
  if (dateline === null) return { dateline: null, into: lead === null ? null : 'lead' };
  const paragraph = sections[0]?.blocks[0]?.type === 'paragraph';
  return { dateline: dateline.text, into: lead !== null ? 'lead' : paragraph ? 'body' : null };
}
