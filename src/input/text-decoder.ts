/** Decoders by the names of encodings. */

/** What decodes all of some bytes at once. */
export interface Decoding {
  /** Its name, as the Encoding Standard has it. */
  readonly encoding: string;
  decode(bytes: Uint8Array): string;
}

/**
 * A decoder for an encoding; U+FEFF at the beginning is kept where `ignoreBOM` says so.
 * @throws RangeError for a name that is none
 */
export function decoderNamed(label: string, options: { ignoreBOM?: boolean } = {}): Decoding {
  const decoder = new TextDecoder(label, options);
  return decoder.encoding === 'windows-1252' ? western : decoder;
}

/**
 * Windows-1252. Asked for all at once, Node 20 takes its quotes and dashes (0x80 to 0x9f) for the control characters of
 * Latin-1; asked for a part of a stream, it does not. A byte is a character: nothing is left for a next part.
 */
export const western: Decoding = {
  encoding: 'windows-1252',
  decode: (bytes) => new TextDecoder('windows-1252').decode(bytes, { stream: true }),
};
