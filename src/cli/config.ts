/** `wirecopy config`. */

import type { Context } from './context.js';
import { options } from './options.js';

export function defineConfig({ program, environment, done, whole }: Context): void {
  const config = program
    .command('config')
    .description('prints the values in force, and where each comes from')
    .addOption(options.form());
  config.addHelpText('after', CONFIG_HELP).action(async ({ to }: { to: 'text' | 'json' }) => {
    const { printConfig } = await import('./config/print-config.js');
    done(await printConfig(to, whole(), environment));
  });
}

const CONFIG_HELP = `
Examples:
  wirecopy config
  wirecopy config --to json | jq .values.theme
  echo '{ "theme": "newsprint", "width": 66 }' > wirecopy.json

More: wirecopy help configuration.`;
