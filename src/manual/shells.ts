/** The shells that there are completions for. A new one is one row here. */
import { bash } from './bash.js';
import { fish } from './fish.js';
import type { CommandModel } from './model.js';
import { zsh } from './zsh.js';

export const shells = { bash, zsh, fish } satisfies Record<string, (model: CommandModel) => string>;

export type ShellName = keyof typeof shells;

export const shellNames = Object.keys(shells) as ShellName[];

/** The name under which a shell looks for a command's completion, in the folder that it has for them. */
export function completionFile(shell: ShellName, command: string): string {
  return { bash: command, zsh: `_${command}`, fish: `${command}.fish` }[shell];
}
