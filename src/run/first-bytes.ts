/** Whether a file of a folder is text, by its first bytes. */
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { whatBinary } from '../input/binary.js';
import { byteOrderMark } from '../input/encodings.js';

/** So many bytes tell text from others, mostly; reading decides. */
const FIRST_BYTES = 4096;

/** A pipe may have taken the file's place. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** What a file is if its first bytes are not text; null for text, and for what can't be read: that is reported when it is tried. */
export function whatBinaryBegins(path: string): string | null {
  const bytes = Buffer.allocUnsafe(FIRST_BYTES);
  try {
    const descriptor = openSync(path, WITHOUT_WAITING);
    try {
      const begin = bytes.subarray(0, readSync(descriptor, bytes));
      return byteOrderMark(begin) === null ? whatBinary(begin) : null;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return null;
  }
}
