/** The data of the line model of pages: a module of its own, as that of other copy is. */

import { weights } from './page-weights.js';
import { bytesOf, unpacked } from './unpack.js';

export function pageWords(): Int32Array {
  return unpacked(bytesOf(weights()));
}
