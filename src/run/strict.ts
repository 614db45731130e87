/** `--strict`: a story with a warning counts as failed, and is not written to a file. */
import { type Diagnostic, diagnostic } from '../diagnostic.js';

/** Whether there is a warning among them. */
export function holdsWarning(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'warning');
}

/** Why such a story is not written. */
export function strictly(): Diagnostic {
  return diagnostic('warning-refused', 'not written, because it has a warning: correct it, or leave out --strict');
}
