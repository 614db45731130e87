/** `wirecopy completion`. */

import { shellNames } from '../manual/shell-names.js';
import type { Context } from './context.js';
import { oneOf } from './options.js';

export function defineCompletion({ program, environment, done, whole }: Context): void {
  const completion = program.command('completion').description('prints the completions for a shell');
  completion
    .addArgument(oneOf(completion.createArgument('<shell>', 'the shell'), shellNames))
    .addHelpText('after', COMPLETION_HELP)
    .action(async (shell: string) => {
      const { printCompletion } = await import('./manual.js');
      done(printCompletion(shell, whole(), environment));
    });
}

const COMPLETION_HELP = `
Examples:
  wirecopy completion bash > ~/.local/share/bash-completion/completions/wirecopy
  wirecopy completion zsh > "\${fpath[1]}/_wirecopy"
  wirecopy completion fish > ~/.config/fish/completions/wirecopy.fish`;
