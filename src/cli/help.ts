/** `wirecopy help`. */
import { topicNames } from '../manual/topic-names.js';
import type { Context } from './context.js';

export function defineHelp({ program, environment, done, whole }: Context, verbNames: readonly string[]): void {
  const help = program.command('help').description('explains a command or a topic');
  const about = help.createArgument('[topic]', 'a command or a topic');
  // Completions offer them; what is none gets a hint.
  about.argChoices = [...topicNames, ...verbNames];
  help
    .addHelpText('after', HELP_HELP)
    .addArgument(about)
    .action(async (topic: string | undefined) => {
      const { printHelp } = await import('./manual.js');
      done(printHelp(topic, whole(), environment));
    });
}

const HELP_HELP = `
Examples:
  wirecopy help explain
  wirecopy help ${topicNames.join(`\n  wirecopy help `)}`;
