/** How output looks: how wide, in which colours, in which theme. The terminal is asked only where it matters. */
import { type Background, backgroundByVariable } from '../../formats/terminal/themes/background-variable.js';
import { themeNamed } from '../../formats/terminal/themes/index.js';
import { mono } from '../../formats/terminal/themes/mono.js';
import type { Theme } from '../../formats/terminal/themes/theme.js';
import type { WriteOptions } from '../../formats/writer.js';
import { isTerminal } from '../../run/descriptor.js';
import type { Environment } from '../../run/environment.js';
import { pagerFor } from '../../run/pager-choice.js';
import { kindOfTheme, looksLikeFile } from '../config/settings.js';
import type { CommonFlags } from '../options.js';
import { colorsFor, measureFor, terminalWidth } from './terminal.js';

export type Appearance = Pick<WriteOptions, 'width' | 'columns' | 'colors' | 'theme' | 'links'>;

/**
 * What the flags say, and for the rest what the terminal does.
 * @param mayAsk whether the terminal is free to be asked something; called right before it is asked
 * @throws FileProblem for a theme's file
 */
export async function appearanceOf(
  flags: CommonFlags,
  environment: Environment,
  mayAsk: () => boolean,
): Promise<Appearance> {
  const screen = terminalWidth(environment);
  const width = flags.width ?? measureFor(screen);
  const colors = colorsFor(flags.color, environment);
  return {
    width,
    columns: screen ?? width,
    colors,
    theme: await themeOf(flags.theme, colors, environment, mayAsk),
    links: await linksOf(flags, environment),
  };
}

async function themeOf(
  name: string,
  colors: Appearance['colors'],
  environment: Environment,
  mayAsk: () => boolean,
): Promise<Theme> {
  const named = themeNamed(name);
  if (named !== null) return named;
  // What dresses a page says nothing of the terminal.
  if (kindOfTheme(name) === 'terminal' && looksLikeFile(name))
    return (await import('../../run/user-files/styles-and-themes.js')).readThemeFile(name);
  if (colors === 0) return mono;
  return themeNamed((await backgroundOf(environment, mayAsk)) ?? 'mono') ?? mono;
}

async function backgroundOf(environment: Environment, mayAsk: () => boolean): Promise<Background | null> {
  const told = backgroundByVariable(environment.env['COLORFGBG']);
  if (told !== null || !isTerminal(environment.stdout) || !mayAsk()) return told;
  return (await import('./background.js')).askedBackground(environment);
}

async function linksOf({ hyperlinks, pager }: CommonFlags, environment: Environment): Promise<boolean> {
  if (hyperlinks !== 'auto') return hyperlinks === 'always';
  const forced = environment.env['FORCE_HYPERLINK'] !== undefined;
  if (!forced && (!isTerminal(environment.stdout) || environment.env['TERM'] === 'dumb')) return false;
  // Of the pagers only less is known to let them through.
  const command = isTerminal(environment.stdout) ? pagerFor(pager, environment.env) : null;
  if (!forced && command !== null && !/\bless\b/.test(command)) return false;
  return (await import('./hyperlinks.js')).terminalFollowsLinks();
}
