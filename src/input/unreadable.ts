/** What ends the reading of an input. */
import type { Diagnostic } from '../diagnostic.js';

/** No story can be read from the input: why, and the way out. */
export class Unreadable extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.message);
  }
}
