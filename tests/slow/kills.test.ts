/** Kills in the middle of the work, in numbers: nothing is lost, nothing is done twice, nothing is half written. */
import { describe, it } from 'vitest';
import { killBatch, killWatch } from '../support/kills.js';

// In parts: what ends a test that hangs leaves each its time on a slow machine.
const parts = [1, 2, 3, 4];

describe('100 of a run over many files', () => {
  it.each(parts)('part %i', () => killBatch(['in'], 1, 100 / parts.length));
});

describe('100 of a run over one file with many stories, with threads', () => {
  it.each(parts)('part %i', () => killBatch(['tape.txt'], 2, 100 / parts.length));
});

it('50 of a hot folder', () => killWatch(50));
