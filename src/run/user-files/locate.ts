/** Where something stands in a JSON file. Loaded only to tell of a mistake, or of where a value came from. */
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { FileProblem } from '../file-problem.js';

const STRICT = { disallowComments: true, allowTrailingComma: false };

/** `path:line:column: message` (1-based) of a problem; without a place where the file could not be read. */
export function located({ path, text, keys, message }: FileProblem): string {
  if (text === null) return `${path}: ${message}`;
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, STRICT);
  const [first] = errors;
  if (first !== undefined) {
    // "CommaExpected" says more than the engine, which names a position only.
    const words = printParseErrorCode(first.error).replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
    return `${path}:${lineAndColumn(text, first.offset)}: no JSON: ${words.toLowerCase()}`;
  }
  return `${placeIn(path, text, tree, keys)}: ${message}`;
}

/** `path:line:column` (1-based) of the value that the keys lead to, or of the last one on the way. */
export function placeOf(path: string, text: string, keys: readonly string[]): string {
  return placeIn(path, text, parseTree(text, [], STRICT), keys);
}

function placeIn(path: string, text: string, tree: Node | undefined, keys: readonly string[]): string {
  for (let length = keys.length; tree !== undefined && length > 0; length--) {
    const node = findNodeAtLocation(tree, keys.slice(0, length).map(asIndex));
    // The key itself is what people look for.
    if (node !== undefined)
      return `${path}:${lineAndColumn(text, (node.parent?.children?.[0] === node ? node : (node.parent ?? node)).offset)}`;
  }
  return `${path}:${lineAndColumn(text, tree?.offset ?? 0)}`;
}

/** In a pointer the places of an array are digits. */
function asIndex(key: string): string | number {
  return /^\d+$/.test(key) ? Number(key) : key;
}

function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset);
  return `${before.split('\n').length}:${offset - before.lastIndexOf('\n')}`;
}
