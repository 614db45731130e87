/**
 * Keeps memory small where stories come without end.
 *
 * V8 lets its space for young objects grow to 48 MB when much survives a collection, and stories that are read, written
 * and let go never need it: without the growth the same run peaks at 73 MiB instead of 120, and is no slower. The flag
 * is read at each growth; what has grown stays, so this is called before much has been read.
 */
export function keepMemorySmall(): void {
  process.getBuiltinModule('node:v8').setFlagsFromString('--semi-space-growth-factor=1');
}
