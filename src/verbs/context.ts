/** What verbs have in common. */
import type { Command } from 'commander';
import { options } from '../commands/options.js';
import type { Overrules } from '../commands/overrules.js';
import { mayBeOverruled, type OverruleSources } from '../commands/overruling.js';
import { looksLikeFile } from '../commands/settings.js';
import { isPiped } from '../commands/terminal.js';
import type { World } from '../commands/world.js';
import type { Style } from '../styles/style.js';

/** What a verb is defined in. */
export interface Context {
  program: Command;
  world: World;
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
    .addOption(options.theme())
    .addOption(options.width(width))
    .addOption(options.color())
    .addOption(options.hyperlinks())
    .addOption(options.pager())
    .addOption(options.noPager())
    .addOption(options.quiet())
    .addOption(options.noConfig());
}

/** A style's name, or the style that a file holds; null where none is asked for. */
export async function styleOf(given: string | undefined): Promise<string | Style | null> {
  if (given === undefined) return null;
  if (!looksLikeFile(given)) return given;
  return (await import('../commands/own-files.js')).readStyleFile(given);
}

/** What is told of stories that were read wrong; null where nothing can be. */
export async function overrulesFor(sources: OverruleSources, inputs: readonly string[]): Promise<Overrules | null> {
  if (!mayBeOverruled(sources, inputs)) return null;
  return new (await import('../commands/overrules.js')).Overrules(sources);
}

/** What to read: the files, or standard input; null where there is neither. */
export function inputsOf(files: readonly string[], world: World): readonly string[] | null {
  if (files.length > 0) return files;
  return isPiped(world.stdin) ? ['-'] : null;
}
