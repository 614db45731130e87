/** What is known of the terminal: whether there is one, its colours, its width. */
import type { WriteOptions } from '../../formats/writer.js';
import { isTerminal } from '../../run/descriptor.js';
import type { Environment } from '../../run/environment.js';

export type ColorChoice = 'auto' | 'always' | 'never';

/**
 * The colours to use on standard output. The option decides; then FORCE_COLOR (force-color.org), NO_COLOR
 * (no-color.org), CLICOLOR_FORCE and CLICOLOR (bixense.com/clicolors); then whether it is a terminal that can show any.
 */
export function colorsFor(choice: ColorChoice, { env, stdout }: Environment): WriteOptions['colors'] {
  if (choice === 'never') return 0;
  const force = env['FORCE_COLOR'];
  if (choice === 'always') return shown(env) || 1;
  if (force !== undefined) return forced(force, env);
  if (env['NO_COLOR']) return 0;
  if ((env['CLICOLOR_FORCE'] ?? '0') !== '0') return shown(env) || 1;
  if (env['CLICOLOR'] === '0') return 0;
  return isTerminal(stdout) ? shown(env) : 0;
}

function forced(force: string, env: Environment['env']): WriteOptions['colors'] {
  if (force === '0' || force === 'false') return 0;
  if (force === '2') return 2;
  if (force === '3') return 3;
  return force === '1' ? 1 : shown(env) || 1;
}

/** What the terminal says that it can show. */
function shown(env: Environment['env']): WriteOptions['colors'] {
  const term = env['TERM'] ?? '';
  if (term === 'dumb') return 0;
  if (
    /^(?:truecolor|24bit)$/i.test(env['COLORTERM'] ?? '') ||
    /-(?:direct|truecolor)$|^xterm-(?:kitty|ghostty)$/.test(term)
  ) {
    return 3;
  }
  // Windows Terminal says it with a variable of its own, iTerm2 too.
  if (env['WT_SESSION'] !== undefined || env['TERM_PROGRAM'] === 'iTerm.app') return 3;
  return /256/.test(term) ? 2 : 1;
}

/** A comfortable measure, in columns. */
const MEASURE = 72;

/** Columns to set a story in: the measure, or a narrower screen's, with a little air at its sides. */
export function measureFor(screen: number | undefined): number {
  if (screen === undefined) return MEASURE;
  const air = screen >= 60 ? 4 : screen >= 30 ? 2 : 0;
  return Math.max(1, Math.min(MEASURE, screen - air));
}

/** Columns of the terminal behind standard output; undefined where there is none. */
export function terminalWidth(environment: Environment): number | undefined {
  // A terminal without a size says that it is 0.
  return isTerminal(environment.stdout) ? environment.columns() || undefined : undefined;
}
