/** JSON from outside: only what is asked for is looked at, and every value by what it is. */
import { diagnostic } from '../../../diagnostic.js';
import { decode } from '../../decode.js';
import { Unreadable } from '../../unreadable.js';

export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * @throws Unreadable for what is no JSON
 */
export function readJson(bytes: Uint8Array): unknown {
  return parsedJson(jsonText(bytes));
}

/** The bytes as text; JSON is UTF-8. */
export function jsonText(bytes: Uint8Array): string {
  const { text, diagnostics } = decode(bytes);
  if (text === null) throw new Unreadable(diagnostics[0]);
  return text.replace(/^\ufeff/, '');
}

/** @throws Unreadable that says what is wrong with it */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const said = (error as Error).message.replace(/^JSON\.parse: /, '').slice(0, 120);
    const message = startsWithRecord(text)
      ? `an object of JSON a line: records of {"id", "text"} are read with --from ndjson, our own ndjson with --from articles`
      : `no JSON (${said}): give it whole, or read it as text with --from copy`;
    throw new Unreadable(diagnostic('carrier-invalid', message));
  }
}

/** Whether its first line is an object by itself. */
function startsWithRecord(text: string): boolean {
  const [first = ''] = text.trimStart().split(/[\r\n]/, 1);
  try {
    return isObject(JSON.parse(first));
  } catch {
    return false;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an object holds under the first of these keys that it has; undefined for none. What it inherits is none. */
export function valueAt(object: unknown, ...keys: readonly string[]): unknown {
  if (!isObject(object)) return undefined;
  for (const key of keys) if (Object.hasOwn(object, key) && object[key] !== null) return object[key];
  return undefined;
}

/** A text or a number as a text, without white space around it; null for anything else. */
export function stringAt(object: unknown, ...keys: readonly string[]): string | null {
  return stringOf(valueAt(object, ...keys));
}

export function stringOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' ? whole(value).trim() || null : null;
}

/** Half a character, which JSON can escape, would make the output one that others refuse. */
export function whole(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Objects in a list; one alone is a list of one. */
export function objectsAt(object: unknown, ...keys: readonly string[]): JsonObject[] {
  const value = valueAt(object, ...keys);
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}

/** Texts in a list, or separated by commas in one. */
export function stringsAt(object: unknown, ...keys: readonly string[]): string[] {
  const value = valueAt(object, ...keys);
  const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  return list.flatMap((one) => stringOf(one) ?? []);
}
