/** A reading of a carrier's text, with the places of the file. */
import type { Carried } from '../../input/carriers/carrier.js';
import type { LinesOf } from '../given.js';
import type { Reading } from '../reading.js';
import type { Filled } from './facts.js';
import { FileMap } from './file-map.js';
import { publicationOf } from './publication.js';

/** The lines of the file on which those of the text stand; null where the file has no lines. */
export function linesInFile({ text, origin, name }: Carried): LinesOf | null {
  if (origin === null) return null;
  const map = new FileMap(text, origin, name);
  return (number) => map.linesOf(number);
}

/** What the file says of the story's publication goes with its reading. */
function tellPublication(reading: Reading, { facts }: Carried): void {
  const meta = publicationOf(facts, reading.article);
  if (Object.keys(meta).length > 0) reading.meta = meta;
}

/**
 * The reading with its places made those of the file, where the file is text; else as it is: places are those of the text.
 * @param filled what the file's facts were used for; null where they are fields already
 */
export function inFile(reading: Reading, carried: Carried, filled: Filled | null): Reading {
  if (filled !== null) tellPublication(reading, carried);
  const { article, sourceMap, evidence, ...rest } = reading;
  // What the carrier says is about the file already.
  const own = carried.diagnostics;
  if (carried.origin === null) {
    article.diagnostics = [...own, ...article.diagnostics, ...(filled?.said ?? []).map(({ one }) => one)];
    return reading;
  }
  const map = new FileMap(carried.text, carried.origin, carried.name);
  const said = (filled?.said ?? []).map(({ one, at }) => (at === null ? one : { ...one, ...map.placeOf(at) }));
  article.diagnostics = [...own, ...article.diagnostics.map((one) => map.diagnostic(one)), ...said];
  for (const one of article.discarded) one.line = map.line(one.line);
  return {
    ...rest,
    article,
    sourceMap: map.segments(sourceMap, filled?.used ?? []),
    evidence: evidence.map((one) => ({ ...one, line: map.line(one.line) })),
  };
}
