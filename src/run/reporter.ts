/** Diagnostics for people, on standard error: `file:line:column: severity: message [code]`. */

import type { Diagnostic } from '../diagnostic.js';
import { harmless } from '../formats/shared/harmless.js';
import type { Environment } from './environment.js';
import { ClosedPipe, writeAll } from './output.js';

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
function formatDiagnostic(name: string, one: Diagnostic, record: number | null = null): string {
  const { line, column, severity, message, code } = one;
  const own = record === null || line === null ? '' : `line ${line}, column ${column} of the story: `;
  const place = record !== null ? `:${record}:1` : line === null ? '' : `:${line}:${column}`;
  return `${name}${place}: ${severity}: ${own}${onOneLine(message)} [${code}]`;
}

/** Prints diagnostics for people. Nothing else does: `printLine` is for lines that are none. */
export class Reporter {
  /**
   * @param quiet print errors only
   * @param before done before a line is printed
   */
  constructor(
    private readonly environment: Environment,
    private readonly quiet = false,
    private readonly before: () => void = () => {},
  ) {}

  /**
   * Prints a diagnostic that deserves it: `info` is for `explain` and the JSON.
   * @param name of an input as given, or what else it is about; null for standard input
   * @param record see `formatDiagnostic`
   */
  report(name: string | null, one: Diagnostic, record: number | null = null): void {
    if (one.severity === 'info' || (one.severity === 'warning' && this.quiet)) return;
    this.before();
    printLine(this.environment, formatDiagnostic(displayName(name), one, record));
  }
}

/** Prints a line on standard error. Nobody there to read it is no reason to stop. */
export function printLine(environment: Environment, line: string): void {
  if (environment.held !== null) {
    environment.held.push(line);
    return;
  }
  try {
    writeAll(environment.stderr, `${line}\n`);
  } catch (error) {
    if (!(error instanceof ClosedPipe)) throw error;
  }
}
