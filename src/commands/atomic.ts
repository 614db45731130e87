/** Loaded only for `--output`. */
import writeFileAtomic from 'write-file-atomic';

/** Writes a file beside its place and renames it over it; what stood there stays until then. Throws as the system does. */
export function writeAtomically(path: string, text: string): void {
  writeFileAtomic.sync(path, text);
}
