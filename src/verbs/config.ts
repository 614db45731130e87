/** `wirecopy config`. */
import { options } from '../commands/options.js';
import type { Context } from './context.js';

export function defineConfig({ program, world, done, whole }: Context): void {
  const config = program
    .command('config')
    .description('prints what is in force, and where each value came from')
    .addOption(options.form());
  config.addHelpText('after', CONFIG_HELP).action(async ({ to }: { to: 'text' | 'json' }) => {
    const { printConfig } = await import('../commands/config.js');
    done(await printConfig(to, whole(), world));
  });
}

const CONFIG_HELP = `
Examples:
  wirecopy config
  wirecopy config --to json | jq .values.theme
  echo '{ "theme": "newsprint", "width": 66 }' > wirecopy.json

More: wirecopy help configuration.`;
