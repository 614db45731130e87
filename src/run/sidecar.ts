/** `story.meta.json`: what is known of a story, checked. Loaded only where there is one. */

import { type Meta, metaOf, noMeta } from '../meta.js';
import checkMeta from '../meta.schema.json?check';
import { checkedOverrule, type Overruled, overruledKeys } from '../overrule.js';
import { FileProblem } from './file-problem.js';
import { readChecked } from './user-files/schema-checked.js';

/** What a sidecar says of a story. */
export interface Sidecar {
  /** Of its publication. */
  meta: Partial<Meta>;
  /** Whether the address in it is of this story alone. */
  ownAddress: boolean;
  /** What was read wrong: in any story of the file, and in this one. */
  shared: Overruled;
  own: Overruled;
  /** The file's text, to say where something stands in it. */
  text: string;
}

/** Which story of its file. */
export interface StoryKey {
  /** Its number in the file, from 1. */
  story: number;
  /** The id that came with it. */
  id: string | null;
}

type Entry = Partial<Meta> & Overruled & { $schema?: string; stories?: Record<string, Entry> };

/**
 * Reads what a sidecar says of a story: an object is of all stories of the file, and what `stories` has in it under the
 * story's id, or its number where it has none, of this one; a list has one for each.
 * @param folder that it must be below, if any: see `textOf`
 * @throws FileProblem that names the file, the place in it and the way out
 */
export function readSidecar(path: string, { story, id }: StoryKey, folder: string | null = null): Sidecar {
  const { value, text } = readChecked(path, checkMeta, folder ?? undefined);
  const listed = Array.isArray(value);
  const file = (listed ? {} : value) as Entry;
  const key = id ?? String(story);
  const stories = listed ? Object.fromEntries(value.map((one, at) => [String(at + 1), one])) : (file.stories ?? {});
  const named = listed ? String(story) : key;
  const entry = Object.hasOwn(stories, named) ? (stories[named] as Entry) : {};
  const keys = listed ? [String(story - 1)] : ['stories', key];
  if (entry.stories !== undefined)
    throw new FileProblem(path, 'stories: a story has none in it', text, [...keys, 'stories']);
  const shared = checkedParts(path, text, file, []);
  const own = checkedParts(path, text, entry, keys);
  return {
    meta: { ...shared.meta, ...own.meta },
    ownAddress: own.meta.url !== undefined,
    shared: shared.overruled,
    own: own.overruled,
    text,
  };
}

/** Only what is given: the rest may come from elsewhere. */
function checkedParts(path: string, text: string, entry: Entry, keys: readonly string[]) {
  const overruled: Overruled = {};
  const meta: Partial<Meta> = {};
  let at = '';
  try {
    for (const key of overruledKeys) {
      at = key;
      if (entry[key] !== undefined) overruled[key] = checkedOverrule(key, entry[key]);
    }
    at = '';
    const checked = metaOf(entry);
    for (const key of Object.keys(noMeta) as (keyof Meta)[])
      if (entry[key] !== undefined) Object.assign(meta, { [key]: checked[key] });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = at === '' ? error.message : `${at}: ${error.message}`;
    throw new FileProblem(path, message, text, [...keys, message.split(':', 1)[0] ?? '']);
  }
  return { meta, overruled };
}
