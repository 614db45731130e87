/** `--style house.json`: a user's own style, checked before it reads anything. */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import schema from '../style.schema.json' with { type: 'json' };
import { type CustomStyle, customStyle } from '../styles/custom.js';
import type { Style } from '../styles/style.js';

/** What is wrong with the file, in a line for people. */
export class StyleProblem extends Error {}

/**
 * Reads and checks a style file.
 * @throws StyleProblem that names the file, the place in it and the way out
 */
export function readStyleFile(path: string): Style {
  const own = parsed(path);
  const ajv = new Ajv2020({ formats: { regex: isPattern }, verbose: true });
  if (!ajv.validate(schema, own)) throw new StyleProblem(`${path}: ${told(ajv.errors ?? [])}`);
  try {
    return customStyle(own as CustomStyle);
  } catch (error) {
    if (error instanceof RangeError) throw new StyleProblem(`${path}: /extends: ${error.message}`);
    throw error;
  }
}

function parsed(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new StyleProblem(`${path}: no such file: check its name and the folder you are in`);
    throw new StyleProblem(`${path}: can’t be read: ${message}`);
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new StyleProblem(`${path}: no JSON: ${(error as Error).message}`);
  }
}

function isPattern(source: string): boolean {
  try {
    new RegExp(source, 'd');
    return true;
  } catch {
    return false;
  }
}

/** The first error that says most: a key that does not exist, with the nearest that does; else the deepest place. */
function told(errors: readonly ErrorObject[]): string {
  const unknown = errors.find(({ keyword }) => keyword === 'additionalProperties');
  if (unknown !== undefined) {
    const key = String(unknown.params['additionalProperty']);
    const known = Object.keys((unknown.parentSchema?.['properties'] as object | undefined) ?? {});
    const near = nearest(key, known);
    const hint = near === null ? `it has ${known.join(', ')}` : `did you mean “${near}”?`;
    return `${unknown.instancePath || '/'}: no key “${key}”: ${hint}`;
  }
  const error = [...errors].sort((a, b) => b.instancePath.length - a.instancePath.length)[0];
  if (error === undefined) return 'not a style';
  const allowed = error.keyword === 'enum' ? ` (${(error.params['allowedValues'] as unknown[]).join(', ')})` : '';
  return `${error.instancePath || '/'}: ${error.message ?? 'not allowed'}${allowed}`;
}

/** The known key that starts like it, or shares most letters with it. */
function nearest(key: string, known: readonly string[]): string | null {
  const score = (other: string) => {
    let same = 0;
    while (same < other.length && other.charAt(same).toLowerCase() === key.charAt(same).toLowerCase()) same++;
    return same;
  };
  const best = [...known].sort((a, b) => score(b) - score(a))[0];
  return best !== undefined && score(best) >= 2 ? best : null;
}
