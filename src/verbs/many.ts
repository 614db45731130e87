/** The options of many stories: do they ask for a run over them, and for which. */
import type { Command } from 'commander';
import type { BatchOptions } from '../batch/command.js';
import type { Recipe } from '../batch/recipe.js';
import { statsOf } from '../commands/input.js';
import { onOneLine } from '../commands/report.js';
import { writers } from '../write/index.js';
import type { Format } from '../write/writer.js';

export interface ManyFlags {
  from?: 'copy' | 'ndjson';
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

/** Is it a run over many: with files of their own, threads, a list, a report; or over what is no file? */
export function isMany(flags: ManyFlags, inputs: readonly string[]): boolean {
  const { outDir, filesFrom, jobs = 1, rejects, report } = flags;
  const asked = [outDir, filesFrom, rejects, report].some((one) => one !== undefined) || jobs > 1;
  return asked || inputs.some(isWalked);
}

/** Can there be several files? */
export function mayBeSeveral({ filesFrom }: ManyFlags, inputs: readonly string[]): boolean {
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
export function manyFrom(
  program: Command,
  flags: ManyFlags & { quiet?: boolean; output?: string; pager?: unknown },
  inputs: readonly string[],
  recipe: Omit<Recipe, 'framed' | 'dated'>,
  own: readonly string[],
): Omit<BatchOptions, 'parting'> {
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

/** Is the pattern of names one? */
export async function checkPattern({ name }: ManyFlags, command: Command): Promise<void> {
  if (name === undefined) return;
  const problem = (await import('../batch/names.js')).patternProblem(name);
  if (problem !== null) command.error(`error: option '--name <pattern>' “${onOneLine(name)}”: ${problem}`);
}
