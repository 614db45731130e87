/** The data of the line model of hinted copy: a module of its own, as that of plain copy is. */

import { weights } from './carried-weights.js';
import { bytesOf, unpacked } from './unpack.js';

export function carriedWords(): Int32Array {
  return unpacked(bytesOf(weights()));
}
