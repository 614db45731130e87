/** What a run has done, for machines: every story and every input, and what became of it. */
import { resolve } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { toJson } from '../formats/json.js';
import type { Entry, InputEntry, Journal, StoryEntry } from './journal.js';
import { OutputFile } from './output-file.js';

/** How many there are of each. */
interface Totals {
  inputs: number;
  stories: number;
  written: number;
  failed: number;
  /** Inputs that could not be read, or not to their end. */
  failedInputs: number;
  passedOver: number;
}

export interface RunFacts {
  /** ISO 8601. */
  started: string;
  ended: string;
  /** Why it did not come to its end: the signal's name, or what the system said; null where it did. */
  interrupted: string | null;
  formats: readonly string[];
  /** Path of the output's folder; null for standard output. */
  folder: string | null;
}

function totalsOf(entries: Iterable<Entry>): Totals {
  const totals: Totals = { inputs: 0, stories: 0, written: 0, failed: 0, failedInputs: 0, passedOver: 0 };
  for (const entry of entries) {
    if ('story' in entry) {
      totals.stories++;
      totals[entry.status]++;
    } else if (entry.status === 'passed-over') {
      totals.passedOver++;
    } else {
      totals.inputs++;
      if (entry.status === 'failed') totals.failedInputs++;
    }
  }
  return totals;
}

/**
 * Writes the report of all that a journal says, whole or not at all, without ever holding it.
 * @returns null, or why it was refused
 * @throws the system's error
 */
export function writeReport(path: string, journal: Journal, facts: RunFacts): Diagnostic | null {
  const output = new OutputFile(path);
  try {
    if (isOfRun(path, journal, facts.folder)) return diagnostic('output-refused', OF_RUN);
    const head = { wirecopy: packageJson.version, ...facts, totals: totalsOf(journal.entries()) };
    output.write(toJson(head, 2).slice(0, -2));
    list(output, 'inputs', journal, (entry): entry is InputEntry => !('story' in entry));
    list(output, 'stories', journal, (entry): entry is StoryEntry => 'story' in entry);
    output.write('\n}\n');
  } catch (error) {
    output.abort();
    throw error;
  }
  return output.commit(new Set(), []);
}

const OF_RUN = 'this file was read or written and would be lost: name another';

/** Whether an input is there, or the output of one. */
function isOfRun(path: string, journal: Journal, folder: string | null): boolean {
  const target = resolve(path);
  for (const entry of journal.entries()) {
    if (entry.file !== null && resolve(entry.file) === target) return true;
    if (!('story' in entry) || folder === null) continue;
    for (const output of entry.outputs) if (resolve(folder, output) === target) return true;
  }
  return false;
}

function list(output: OutputFile, key: string, journal: Journal, wanted: (entry: Entry) => boolean): void {
  output.write(`,\n  "${key}": [`);
  let between = '\n    ';
  for (const entry of journal.entries()) {
    if (!wanted(entry)) continue;
    output.write(between + toJson(entry, 0));
    between = ',\n    ';
  }
  output.write(between === '\n    ' ? ']' : '\n  ]');
}
