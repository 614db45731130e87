/** Texts in which the fuzz harness (`npm run fuzz`) found a fault: it is mended, and stays so. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { checkText } from '../../scripts/fuzz/properties.mjs';
import * as library from '../../src/index.js';
import { root } from '../support/command.js';
import { sized } from '../support/size.js';

const folder = join(root, 'tests', 'fuzz-cases');

describe('what fuzzing found', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))(
    'is read as any other copy: %s',
    async (name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      // Each with other cuts.
      for (let seed = 0; seed < sized(8, 40); seed++) await checkText(library, text, seed);
    },
  );
});
