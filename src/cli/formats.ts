/** `wirecopy formats`. */

import type { Context } from './context.js';
import { options } from './options.js';

export function defineFormats({ program, environment, done }: Context): void {
  program
    .command('formats')
    .description('lists the formats: extension, media type, and what each can’t hold')
    .addOption(options.form())
    .addHelpText('after', FORMATS_HELP)
    .action(async ({ to }: { to: 'text' | 'json' }) => {
      const { printFormats } = await import('./print-formats.js');
      done(await printFormats(to, environment));
    });
}

const FORMATS_HELP = `
Examples:
  wirecopy formats
  wirecopy formats --to json | jq '.ninjs.places.headline'`;
