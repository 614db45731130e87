/** Words of scripts that are written without spaces between them, and whose words no rule of ours tells: Thai, Lao, Burmese, Khmer. */

/** Whether a text has any of them. They are rare: whoever asks for words pays for the dictionaries, and nobody else. */
export const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\ua9e0-\ua9ff\uaa60-\uaa7f]/;

/** Units that are handed to Intl.Segmenter at once: it takes quadratic time for long strings. */
const RUN = 1024;

/** Made when it is first asked for. */
let segmenter: Intl.Segmenter | null = null;

/**
 * The words of a text, and what stands between them, in order (Unicode Standard Annex #29, with ICU's dictionaries).
 * Nothing is left out.
 */
export function* wordsApart(text: string): Generator<{ text: string; isWord: boolean }> {
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  for (let start = 0; start < text.length; ) {
    const parts = [...segmenter.segment(text.slice(start, start + RUN))];
    // What a run ends with may go on in the next one.
    if (start + RUN < text.length && parts.length > 1) parts.pop();
    for (const { segment, isWordLike } of parts) {
      yield { text: segment, isWord: isWordLike === true };
      start += segment.length;
    }
  }
}
