/** The regular expressions that a style holds as text, and how each of them is asked. */
import type { Envelope } from './style.js';

export interface StylePattern {
  /** The keys that lead to it in a style's file. */
  keys: string[];
  source: string;
  flags: string;
}

/** All of them; `read/envelope.ts`, `read/headline.ts` and `read/boundaries.ts` ask them. */
export function patternsOf(envelope: Partial<Envelope> | null | undefined): StylePattern[] {
  if (envelope === null || envelope === undefined) return [];
  const { headers = [], trailers = [], slugLine, takes, signOff } = envelope;
  const pattern = (keys: string[], source: string | null | undefined, flags = '') =>
    source === null || source === undefined ? [] : [{ keys: ['envelope', ...keys], source, flags }];
  return [
    ...headers.flatMap((source, index) => pattern(['headers', String(index)], source)),
    ...trailers.flatMap((source, index) => pattern(['trailers', String(index)], source)),
    ...pattern(['slugLine'], slugLine, 'i'),
    ...pattern(['takes'], takes),
    ...pattern(['signOff'], signOff),
  ];
}
