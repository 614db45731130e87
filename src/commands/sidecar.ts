/** `story.meta.json`: what is known of a story's publication, checked. Loaded only where there is one. */
import { type Meta, metaOf } from '../meta.js';
import checkMeta from '../meta.schema.json?check';
import { readChecked } from './checked-file.js';
import { FileProblem } from './file-problem.js';

/** What a sidecar says of a story, and whether it says it of this story alone. */
export interface Sidecar {
  meta: Partial<Meta>;
  own: boolean;
}

/**
 * Reads what a sidecar says of a story: an object is of all stories of the file, a list has one for each.
 * @param story its number in the file, from 1
 * @param folder that it must be below, if any: see `textOf`
 * @throws FileProblem that names the file, the place in it and the way out
 */
export function readSidecar(path: string, story: number, folder: string | null = null): Sidecar {
  const { value, text } = readChecked(path, checkMeta, folder ?? undefined);
  const own = Array.isArray(value);
  const given = (own ? value[story - 1] : value) as (Partial<Meta> & { $schema?: string }) | undefined;
  const { $schema: _, ...meta } = given ?? {};
  try {
    // Only what is given: the rest may come from elsewhere.
    const checked = metaOf(meta);
    return { meta: Object.fromEntries(Object.keys(meta).map((key) => [key, checked[key as keyof Meta]])), own };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const [key = ''] = error.message.split(':', 1);
    throw new FileProblem(path, error.message, text, own ? [String(story - 1), key] : [key]);
  }
}
