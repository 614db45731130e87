/** What only copy that came in a carrier needs: one chunk, which plain copy never loads. */
import { withKnownNames } from './authors.js';
import { fillFrom } from './facts.js';
import { readFields } from './fields.js';
import { Hints } from './hints.js';
import { inFile, linesInFile } from './in-file.js';
import { setMarks } from './marks.js';

const parts = { Hints, fillFrom, inFile, linesInFile, readFields, setMarks, withKnownNames };

/** The functions, asked for where they are used. */
export function carried(): typeof parts {
  return parts;
}
