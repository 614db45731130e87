/** What writes the completions for each shell. A new one is a file, a row here and its name. */
import { bash } from './bash.js';
import { fish } from './fish.js';
import type { CommandModel } from './model.js';
import type { ShellName } from './shell-names.js';
import { zsh } from './zsh.js';

export const shells: Readonly<Record<ShellName, (model: CommandModel) => string>> = { bash, zsh, fish };

/** The name under which a shell looks for a command's completion, in the folder that it has for them. */
export function completionFile(shell: ShellName, command: string): string {
  return { bash: command, zsh: `_${command}`, fish: `${command}.fish` }[shell];
}
