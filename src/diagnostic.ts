/** The closed list of what can be said about an input. Problems are values: nothing here prints. */

export type Severity = 'error' | 'warning' | 'info';

/** Every code with its severity. A code is part of the JSON contract: add, never rename. */
const severities = {
  // About the copy.
  'no-text': 'warning',
  'headline-missing': 'warning',
  'headline-repeated': 'info',
  'headline-from-lead': 'info',
  'byline-uncertain': 'warning',
  'field-uncertain': 'warning',
  'text-left-out': 'warning',
  'field-unplaced': 'warning',
  'quick-looks-empty': 'warning',
  'several-stories': 'warning',
  'column-of-briefs': 'info',
  'not-to-publish': 'warning',
  notice: 'info',
  'to-come': 'warning',
  'desk-mark': 'info',
  'control-characters': 'warning',
  'bidi-control': 'warning',
  'invisible-characters': 'warning',
  // About what a carrier says beside the copy.
  'field-from-metadata': 'info',
  'metadata-differs': 'info',
  'carrier-loss': 'info',
  attached: 'info',
  // About the bytes.
  'encoding-guessed': 'info',
  'undecodable-bytes': 'warning',
  // About what was given with it.
  'address-of-many': 'warning',
  'publication-invalid': 'error',
  'role-unused': 'warning',
  // About a file: no story could be read from it, or none written to it.
  'file-missing': 'error',
  'file-is-folder': 'error',
  'file-unreadable': 'error',
  'file-empty': 'error',
  'file-binary': 'error',
  'file-changed': 'error',
  'carrier-invalid': 'error',
  'carrier-too-large': 'error',
  'passed-over': 'warning',
  'story-too-large': 'error',
  'story-failed': 'error',
  'record-invalid': 'error',
  'warning-refused': 'error',
  'output-refused': 'error',
  'output-failed': 'error',
} as const satisfies Record<string, Severity>;

export type DiagnosticCode = keyof typeof severities;

/** All codes, for tests and for the schema's check. */
export const diagnosticCodes = Object.keys(severities) as DiagnosticCode[];

export interface Diagnostic {
  code: DiagnosticCode;
  severity: Severity;
  message: string;
  /** 1-based; null where the whole input is meant. */
  line: number | null;
  /** 1-based, in UTF-16 units of the input's line; null where the whole input is meant. */
  column: number | null;
  /** The key of the Article that it is about, where it is about one. */
  field?: string;
}

/** Makes a diagnostic; the severity comes with the code. */
export function diagnostic(
  code: DiagnosticCode,
  message: string,
  at: { line: number; column: number } | null = null,
  field?: string,
): Diagnostic {
  const found: Diagnostic = {
    code,
    severity: severities[code],
    message,
    line: at?.line ?? null,
    column: at?.column ?? null,
  };
  if (field !== undefined) found.field = field;
  return found;
}
