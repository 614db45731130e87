/** JSON files that must satisfy a schema of ours. */
import type { ErrorObject, ValidateFunction } from 'ajv';
import { FileProblem } from '../file-problem.js';
import { type JsonFile, readJson } from './json-file.js';
import { suggestion } from './nearest.js';

/**
 * Reads a file and checks it.
 * @param check of a schema, made by the build: `import check from './x.schema.json?check'`
 * @param folder that it must be below, if any: see `textOf`
 * @throws FileProblem that names the place in the file and the way out
 */
export function readChecked(path: string, check: ValidateFunction, folder?: string): JsonFile {
  const file = readJson(path, folder);
  if (!check(file.value)) throw problemOf(file, check.errors ?? []);
  return file;
}

/** The first error that says most: a key that does not exist, with the nearest that does; else the deepest place. */
function problemOf({ path, text }: JsonFile, errors: readonly ErrorObject[]): FileProblem {
  const unknown = errors.find(({ keyword }) => keyword === 'additionalProperties');
  if (unknown !== undefined) {
    const key = String(unknown.params['additionalProperty']);
    const known = Object.keys((unknown.parentSchema?.['properties'] as object | undefined) ?? {});
    const message = `${unknown.instancePath || '/'}: no key “${key}”: ${suggestion(key, known)}`;
    return new FileProblem(path, message, text, [...keysOf(unknown.instancePath), key]);
  }
  const error = [...errors].sort((a, b) => b.instancePath.length - a.instancePath.length)[0];
  if (error === undefined) return new FileProblem(path, 'not what it should be');
  const allowed = error.keyword === 'enum' ? ` (${(error.params['allowedValues'] as unknown[]).join(', ')})` : '';
  const message = `${error.instancePath || '/'}: ${error.message ?? 'not allowed'}${allowed}`;
  return new FileProblem(path, message, text, keysOf(error.instancePath));
}

/** The keys of a JSON Pointer. */
function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}
