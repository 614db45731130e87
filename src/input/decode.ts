/** All bytes of an input to its text: UTF-8, UTF-16 with its mark, Windows-1252; and what is no text at all. */
import type { Diagnostic } from '../diagnostic.js';
import { isPlain } from './binary.js';
import { Cutter, NotText } from './cutter.js';
import { Decoder } from './decoder.js';
import type { Encoding } from './encodings.js';
import { StorySplitter } from './splitter.js';

export type Decoded =
  /** `encoding` is UTF-8 where every story of the input is. */
  | { text: string; encoding: Encoding; diagnostics: Diagnostic[] }
  /** The bytes are not text; the diagnostic says what they seem to be and what to do. */
  | { text: null; encoding: null; diagnostics: [Diagnostic] };

/**
 * Decodes bytes. A byte order mark decides; else every story is decoded by itself: what is valid UTF-8 is UTF-8. Where
 * most of what is not ASCII is valid UTF-8 the rest becomes U+FFFD, with a warning; where it is not, the story is
 * Windows-1252. Never throws.
 */
export function decode(bytes: Uint8Array): Decoded {
  const decoder = new Decoder();
  const [first, rest] = [decoder.push(bytes), decoder.end()];
  if (typeof first !== 'string') return refused(first);
  if (typeof rest !== 'string') return refused(rest);
  const text = first + rest;
  const { encoding, marked } = decoder;
  const sound = marked === null || marked === 'utf-8' ? !decoder.broken : !text.includes('\ufffd');
  if (sound && (marked !== null || isPlain(text))) return { text, encoding, diagnostics: [] };
  return byStory(bytes);
}

function byStory(bytes: Uint8Array): Decoded {
  const splitter = new StorySplitter();
  const cutter = new Cutter(splitter);
  let text = '';
  const diagnostics: Diagnostic[] = [];
  try {
    for (const stories of [cutter.push(bytes), cutter.end()]) {
      for (const story of stories) {
        text += story.text;
        diagnostics.push(...story.diagnostics);
      }
    }
  } catch (error) {
    if (error instanceof NotText) return refused(error.diagnostic);
    throw error;
  }
  return { text: text + cutter.settled(splitter.rest.text), encoding: cutter.encoding, diagnostics };
}

function refused(problem: Diagnostic): Decoded {
  return { text: null, encoding: null, diagnostics: [problem] };
}
