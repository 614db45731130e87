/** `wirecopy carriers`. */

import type { Context } from './context.js';
import { options } from './options.js';

export function defineCarriers({ program, environment, done }: Context): void {
  program
    .command('carriers')
    .description('lists the carriers that copy can come in: their names for --from, and the endings of their files')
    .addOption(options.form())
    .addHelpText('after', CARRIERS_HELP)
    .action(async ({ to }: { to: 'text' | 'json' }) => {
      const { printCarriers } = await import('./print-carriers.js');
      done(printCarriers(to, environment));
    });
}

const CARRIERS_HELP = `
Examples:
  wirecopy carriers
  wirecopy carriers --to json | jq -r '.markdown.extensions[]'`;
