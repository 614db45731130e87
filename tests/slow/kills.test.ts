/** Kills in the middle of the work, in numbers: nothing is lost, nothing is done twice, nothing is half written. */
import { it } from 'vitest';
import { killBatch, killWatch } from '../support/kills.js';

it('100 of a run over many files', () => killBatch(['in'], 1, 100));
it('100 of a run over one file with many stories, with threads', () => killBatch(['tape.txt'], 2, 100));
it('50 of a hot folder', () => killWatch(50));
