/** Which pager is to be used. */
import type { Environment } from './environment.js';

/** Where nobody names one; a system without it shows everything at once. */
export const DEFAULT_PAGER = 'less -R';

/** What shows everything at once is no pager, and we are none of our own (bat's lesson). */
const NO_PAGER = ['cat', 'wirecopy', ''];

/** The pager to use: the option's, then PAGER, then less; null for none. */
export function pagerFor(option: string | boolean | undefined, env: Environment['env']): string | null {
  if (option === false || env['TERM'] === 'dumb') return null;
  const command = typeof option === 'string' ? option : (env['PAGER'] ?? DEFAULT_PAGER);
  return NO_PAGER.includes(command.trim()) ? null : command;
}
