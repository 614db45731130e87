/** Diagnostics for people, on standard error: `file:line:column: severity: message [code]`. */
import type { Diagnostic } from '../diagnostic.js';
import { harmless } from '../write/harmless.js';
import { ClosedPipe, writeAll } from './output.js';
import type { World } from './world.js';

/** The name by which messages call an input. */
export function displayName(path: string | null): string {
  return path === null ? 'standard input' : onOneLine(path);
}

/** A text from outside as part of one line of a message. */
export function onOneLine(text: string): string {
  return harmless(text).replaceAll('\n', '␊').replaceAll('\t', '␉');
}

/**
 * One diagnostic as one line, without its newline.
 * @param record the line of the input at which the story's record stands, where the place is one in the story's own text
 */
export function formatDiagnostic(name: string, one: Diagnostic, record: number | null = null): string {
  const { line, column, severity, message, code } = one;
  const own = record === null || line === null ? '' : `line ${line}, column ${column} of the story: `;
  const place = record !== null ? `:${record}:1` : line === null ? '' : `:${line}:${column}`;
  return `${name}${place}: ${severity}: ${own}${onOneLine(message)} [${code}]`;
}

/** Prints a line on standard error. Nobody there to read it is no reason to stop. */
export function complain(world: World, line: string): void {
  if (world.held !== null) {
    world.held.push(line);
    return;
  }
  try {
    writeAll(world.stderr, `${line}\n`);
  } catch (error) {
    if (!(error instanceof ClosedPipe)) throw error;
  }
}
