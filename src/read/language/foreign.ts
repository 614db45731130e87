/**
 * The language of copy that is not surely English, by the letters that stand together in it. A chunk of its own, so that
 * English copy loads no table.
 */
import { fewestFit, fewestShortFit, leastLead, leastShortLead, typical } from './table.js';
import { trigramWords } from './trigram-data.js';
import { type Likeliest, teller } from './trigrams.js';

let tell: ((text: string) => Likeliest) | null = null;

/** In trigrams: a line or two. */
const SHORT = 75;
/** The limits are learned from no shorter texts. */
const FEWEST = 12;

/**
 * BCP 47 tag of a text's language by its letters; "und" where two languages are too close, or none of ours fits.
 * Norwegian is `no` (Bokmål) or `nn`, Serbian in Latin letters `sr-Latn`.
 * @param surely false for the likeliest one, however close another is
 */
export function foreign(sample: string, surely = true): string {
  tell ??= teller(trigramWords(), typical);
  const { tag, count, lead, fit } = tell(sample);
  if (count < FEWEST) return 'und';
  if (!surely) return tag;
  const sure = count < SHORT ? lead >= leastShortLead && fit >= fewestShortFit : lead >= leastLead && fit >= fewestFit;
  return sure ? tag : 'und';
}
