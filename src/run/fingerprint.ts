/** What distinguishes runs, so that only the same one is continued. */
import { createHash } from 'node:crypto';
import type { Splitting } from '../read/splitting.js';
import type { Recipe } from './recipe.js';

function isAsked({ title, url }: Recipe['feed']): boolean {
  return title !== null || url !== null;
}

/** Tells runs apart that would make something else of the same inputs. */
export function fingerprintOf(recipe: Omit<Recipe, 'framed'>, pattern: string | null, splitting: Splitting): string {
  // The clock's time is another one each time. What is not asked for is left out: an earlier version did not know of it.
  const feed = isAsked(recipe.feed) ? recipe.feed : undefined;
  const asked = { ...recipe, now: null, named: undefined, gathers: undefined, feed };
  // Nor of carriers: what the input shows was copy to it.
  const from = splitting.from === 'auto' ? 'copy' : splitting.from;
  const told = JSON.stringify([asked, pattern, { ...splitting, from }]);
  return createHash('sha256').update(told).digest('hex').slice(0, 16);
}
