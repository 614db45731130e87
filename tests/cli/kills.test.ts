/** A few kills in the middle of the work; tests/slow/kills.test.ts has hundreds. */
import { it } from 'vitest';
import { killBatch, killWatch } from '../support/kills.js';

it('a run over many files', () => killBatch(['in'], 1, 1));
it('a run over one file with many stories, with threads', () => killBatch(['tape.txt'], 2, 1));
it('a hot folder', () => killWatch(1));
