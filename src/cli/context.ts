/** What verbs have in common. */
import type { Command } from 'commander';
import type { Style } from '../houses/style.js';
import { isPiped } from '../run/descriptor.js';
import type { Environment } from '../run/environment.js';
import { mayBeOverruled, type OverruleSources } from '../run/overrule-sources.js';
import type { Overrules } from '../run/overrules.js';
import { looksLikeFile } from './config/settings.js';
import { options } from './options.js';

/** What a verb is defined in. */
export interface Context {
  program: Command;
  environment: Environment;
  /** Takes the exit code. */
  done: (code: number) => void;
  /** The configuration's files that are in force. */
  configured: string[];
  /** The program with every verb. */
  whole: () => Command;
}

export type DefineVerb = (context: Context) => void;

export function commonOptions(command: Command, width: string): Command {
  return command
    .addOption(options.style())
    .addOption(options.houses())
    .addOption(options.theme())
    .addOption(options.width(width))
    .addOption(options.color())
    .addOption(options.hyperlinks())
    .addOption(options.pager())
    .addOption(options.noPager())
    .addOption(options.quiet())
    .addOption(options.strict())
    .addOption(options.noConfig());
}

/** A style's name, or the style that a file holds; null where none is asked for. */
export async function styleOf(given: string | undefined): Promise<string | Style | null> {
  if (given === undefined) return null;
  if (!looksLikeFile(given)) return given;
  return (await import('../run/user-files/styles-and-themes.js')).readStyleFile(given);
}

/** The houses of a folder; undefined where none is named. */
export async function housesIn(folder: string | undefined): Promise<readonly Style[] | undefined> {
  if (folder === undefined) return undefined;
  return (await import('../run/user-files/houses.js')).readHouses(folder);
}

/** What somebody says of stories that were read wrong; null where nothing can be. */
export async function overrulesFor(sources: OverruleSources, inputs: readonly string[]): Promise<Overrules | null> {
  if (!mayBeOverruled(sources, inputs)) return null;
  return new (await import('../run/overrules.js')).Overrules(sources);
}

/** What to read: the files, or standard input; null where there is neither. */
export function inputsOf(files: readonly string[], environment: Environment): readonly string[] | null {
  if (files.length > 0) return files;
  return isPiped(environment.stdin) ? ['-'] : null;
}
