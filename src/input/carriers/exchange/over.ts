/** Two drafts of one story as one. */
import type { Draft } from './draft.js';

/**
 * What the first says, and where it says nothing what the second does; but for the headline, which a text's own title
 * stands for only where nothing else does.
 */
export function over(first: Draft, second: Draft): Draft {
  const article: Record<string, unknown> = { ...second.article };
  for (const [key, value] of Object.entries(first.article)) {
    const isSaid = value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
    if (key === 'wire') article[key] = wireOver(first.article.wire ?? null, second.article.wire ?? null);
    else if (isSaid || article[key] === undefined) article[key] = value;
  }
  return { article: article as Draft['article'], meta: { ...second.meta, ...first.meta } };
}

type DraftedWire = NonNullable<Draft['article']['wire']>;

/** Field by field: an item has places for some of a wire's frame, and its text for others. */
function wireOver(first: DraftedWire | null, second: DraftedWire | null): DraftedWire | null {
  if (first === null || second === null) return first ?? second;
  const said = Object.entries(first).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return { ...second, ...Object.fromEntries(said) };
}
