/** What becomes of a story: plain data, so that threads can hand it over. */
import type { Status } from '../article.js';
import type { Diagnostic } from '../diagnostic.js';
import type { Story } from '../input/story.js';
import type { NameParts } from './file-names.js';

/** What became of a story. */
export interface Made {
  file: string | null;
  /** Its number in the input, from 1. */
  story: number;
  id: string | null;
  /** 1-based line of the input on which it, or its record, starts. */
  line: number;
  /** The same where the places in its diagnostics are those of its own text; else null. */
  record: number | null;
  among: boolean;
  /** Whether it is written as one of several in one output. */
  framed: boolean;
  /** One text for each of the recipe's formats; null where there is a problem. */
  texts: string[] | null;
  problem: Diagnostic | null;
  diagnostics: Diagnostic[];
  status: readonly Status[];
  /** What a file's name can be made of. */
  name: NameParts;
}

/** A story that is still to be made. */
export function unmade({ file, number, among, id, line, record, problem }: Story): Made {
  return {
    file,
    story: number,
    id,
    line: record ?? line,
    record,
    among,
    framed: false,
    texts: null,
    problem,
    diagnostics: [],
    status: [],
    name: {},
  };
}
