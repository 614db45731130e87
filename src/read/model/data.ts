/** The line model's data. In the command this module is another: it reads the words from a file (scripts/build/model.mjs). */
import { bytesOf, unpacked } from './unpack.js';
import { weights } from './weights.js';

export function modelWords(): Int32Array {
  return unpacked(bytesOf(weights()));
}
