/** How sure the reader is of each field, as the contract states it. */
import { type Article, type Confidence, type ConfidenceField, confidenceFields } from '../article.js';
import type { Diagnostic } from '../diagnostic.js';

type Fields = Pick<Article, 'headline' | 'deck' | 'byline' | 'dateline' | 'date' | 'lead' | 'quickLooks' | 'sections'>;

/** Of copy in a wire's frame: where its fields stand is settled by rules. */
export const certain = Object.fromEntries(confidenceFields.map((field) => [field, 1])) as Record<ConfidenceField, 1>;

/**
 * @param known probabilities, 0 to 1, of the fields that the model judged; a field that it did not judge has none
 * @param diagnostics a field that they call a guess is not certain
 */
export function confidenceOf(
  article: Fields,
  known: Readonly<Partial<Record<ConfidenceField, number>>>,
  diagnostics: readonly Diagnostic[],
): Confidence {
  const confidence = {} as Confidence;
  for (const field of confidenceFields) {
    const probability = isThere[field](article) ? (known[field] ?? null) : null;
    const doubted = probability === 1 && diagnostics.some((one) => one.field === field);
    confidence[field] = probability === null || doubted ? null : hundredths(probability);
  }
  return confidence;
}

/** Rounds to the nearest hundredth, but what is not certain never becomes 1. */
function hundredths(probability: number): number {
  return probability === 1 ? 1 : Math.min(0.99, Math.round(probability * 100) / 100);
}

const isThere: Record<ConfidenceField, (article: Fields) => boolean> = {
  headline: ({ headline }) => headline !== null,
  deck: ({ deck }) => deck !== null,
  byline: ({ byline }) => byline !== null,
  dateline: ({ dateline }) => dateline !== null,
  date: ({ date }) => date !== null,
  quickLooks: ({ quickLooks }) => quickLooks !== null,
  body: ({ lead, sections }) => lead !== null || sections.some(({ blocks }) => blocks.length > 0),
  subheads: ({ sections }) => sections.some(({ subhead }) => subhead !== null),
};
