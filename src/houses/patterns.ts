/** The regular expressions that a style holds as text, and how each of them is asked. */
import type { Borders, Envelope } from './style.js';

export interface StylePattern {
  /** The keys that lead to it in a style's file. */
  keys: string[];
  source: string;
  flags: string;
}

/** All of them. They are asked in `read/envelope.ts`, `read/headline.ts`, `read/boundaries.ts`, `input/borders.ts`. */
export function patternsOf({ envelope, borders }: HoldsPatterns): StylePattern[] {
  const pattern = (keys: string[], source: string | null | undefined, flags = '') =>
    source === null || source === undefined ? [] : [{ keys, source, flags }];
  const list = (keys: string[], sources: readonly string[] = [], flags = '') =>
    sources.flatMap((source, index) => pattern([...keys, String(index)], source, flags));
  const framed = Object.entries(borders ?? {}).flatMap(([key, sources]) => list(['borders', key], sources, 'y'));
  if (envelope === null || envelope === undefined) return framed;
  const { headers, tells, trailers, slugLine, slugLineOpens, slugLineCounts, takes, signOff } = envelope;
  return [
    ...list(['envelope', 'headers'], headers),
    ...list(['envelope', 'tells'], tells),
    ...list(['envelope', 'trailers'], trailers),
    ...pattern(['envelope', 'slugLine'], slugLine, 'i'),
    ...pattern(['envelope', 'slugLineOpens'], slugLineOpens),
    ...pattern(['envelope', 'slugLineCounts'], slugLineCounts),
    ...pattern(['envelope', 'takes'], takes),
    ...pattern(['envelope', 'signOff'], signOff),
    ...framed,
  ];
}

interface HoldsPatterns {
  envelope?: Partial<Envelope> | null;
  borders?: Partial<Borders>;
}
