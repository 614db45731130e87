/** What a writer has made, as it is put into a file or a pipe: its line ends, and bytes where the format is none of text. */
import { type FormatName, writers } from '../formats/index.js';
import type { Format } from '../formats/writer.js';

/** How lines end: as suits the format and the place, or always so. */
export type LineEnds = 'auto' | 'lf' | 'crlf';

/** Characters of a text, or bytes. */
export type Encoded = string | Uint8Array;

/**
 * What makes a writer's text what is written.
 * @param toFile whether it goes into a file: there a message has the line ends of RFC 5322; in a pipe everything has Unix's
 */
export function encoderFor(format: FormatName, ends: LineEnds, toFile: boolean): (text: string) => Encoded {
  const { binary = false, crlf = false }: Format = writers[format];
  if (binary) return (text) => Buffer.from(text, 'latin1');
  if (ends === 'crlf' || (ends === 'auto' && crlf && toFile)) return (text) => text.replaceAll('\n', '\r\n');
  return (text) => text;
}
