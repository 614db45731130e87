/** `wirecopy formats`. */
import { options } from '../commands/options.js';
import type { Context } from './context.js';

export function defineFormats({ program, world, done }: Context): void {
  program
    .command('formats')
    .description('lists the formats: extension, media type, and what each can’t hold')
    .addOption(options.form())
    .addHelpText('after', FORMATS_HELP)
    .action(async ({ to }: { to: 'text' | 'json' }) => {
      const { printFormats } = await import('../commands/formats.js');
      done(await printFormats(to, world));
    });
}

const FORMATS_HELP = `
Examples:
  wirecopy formats
  wirecopy formats --to json | jq '.ninjs.places.headline'`;
