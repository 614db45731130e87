/** The options of many stories: do they ask for a run over them, and for which. */
import type { Command } from 'commander';
import { writers } from '../formats/index.js';
import type { Format } from '../formats/writer.js';
import type { From } from '../read/splitting.js';
import type { BatchOptions } from '../run/batch-command.js';
import { statsOf } from '../run/input.js';
import type { Recipe } from '../run/recipe.js';
import { onOneLine } from '../run/reporter.js';

export interface BatchFlags {
  from?: From;
  recordSeparator?: string;
  outDir?: string;
  name?: string;
  existing?: 'overwrite' | 'number';
  filesFrom?: string;
  null?: boolean;
  jobs?: number;
  durable?: boolean;
  resume?: boolean;
  rejects?: string;
  report?: string;
}

/** Whether it is a run over many: with files of their own, threads, a list, a report, or over a folder or a glob. */
export function asksForBatch(flags: BatchFlags, inputs: readonly string[]): boolean {
  const { outDir, filesFrom, jobs = 1, rejects, report } = flags;
  const asked = [outDir, filesFrom, rejects, report].some((one) => one !== undefined) || jobs > 1;
  return asked || inputs.some(isWalked);
}

/** Whether there can be several files. */
export function mayBeSeveral({ filesFrom }: BatchFlags, inputs: readonly string[]): boolean {
  return filesFrom !== undefined || inputs.length > 1 || inputs.some(isWalked);
}

/** A folder, or a glob that the shell has left to us. */
function isWalked(name: string): boolean {
  if (name === '-') return false;
  const stats = statsOf(name);
  return stats === null ? /[*?[{]/.test(name) : stats.isDirectory();
}

/**
 * The run that the options ask for.
 * @param own the user's own files, by which it works
 */
export function batchFrom(
  program: Command,
  flags: BatchFlags & { quiet?: boolean; output?: string; pager?: unknown },
  inputs: readonly string[],
  recipe: Omit<Recipe, 'framed' | 'dated'>,
  own: readonly string[],
): Omit<BatchOptions, 'splitting'> {
  const {
    outDir = null,
    name = null,
    filesFrom = null,
    resume = false,
    durable = false,
    existing = 'overwrite',
  } = flags;
  const { jobs = 1, rejects = null, report = null, quiet = false } = flags;
  const { formats } = recipe;
  if (flags.output !== undefined) program.error('error: --output is for one file: --out-dir has one for each story');
  if (outDir === null) {
    const single = formats.find((format) => (writers[format] as Format).single);
    if (single !== undefined) program.error(`error: ${single} holds one story: give an --out-dir for a file each`);
    const needing = { '--name': name !== null, '--resume': resume, '--durable': durable };
    for (const [option, given] of Object.entries(needing)) {
      if (given) program.error(`error: ${option} is for files: give an --out-dir`);
    }
  }
  if (filesFrom === '-' && inputs.includes('-')) program.error('error: standard input is the list, or copy, not both');
  return {
    names: inputs,
    filesFrom,
    nul: flags.null ?? false,
    recipe: { ...recipe, dated: name?.includes('{date}') === true },
    jobs,
    outDir,
    pattern: name,
    existing,
    durable,
    resume,
    rejects,
    report,
    quiet,
    own,
  };
}

/** Ends with an error for a pattern of names that is not one. */
export async function checkPattern({ name }: BatchFlags, command: Command): Promise<void> {
  if (name === undefined) return;
  const problem = (await import('../run/file-names.js')).patternProblem(name);
  if (problem !== null) command.error(`error: option '--name <pattern>' “${onOneLine(name)}”: ${problem}`);
}
