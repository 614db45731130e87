/** How output looks: how wide, in which colours, in which theme. The terminal is asked only where it matters. */
import { type Ground, groundByVariable } from '../themes/ground-variable.js';
import { themeNamed } from '../themes/index.js';
import { mono } from '../themes/mono.js';
import type { Theme } from '../themes/theme.js';
import type { WriteOptions } from '../write/writer.js';
import type { CommonFlags } from './options.js';
import { pagerFor } from './pager-choice.js';
import { kindOfTheme, looksLikeFile } from './settings.js';
import { colorsFor, isTerminal, measureFor, terminalWidth } from './terminal.js';
import type { World } from './world.js';

export type Look = Pick<WriteOptions, 'width' | 'columns' | 'colors' | 'theme' | 'links'>;

/**
 * What the flags say, and for the rest what the terminal does.
 * @param mayAsk is the terminal free to be asked something? Called when it is about to be
 * @throws FileProblem for a theme's file
 */
export async function lookOf(flags: CommonFlags, world: World, mayAsk: () => boolean): Promise<Look> {
  const screen = terminalWidth(world);
  const width = flags.width ?? measureFor(screen);
  const colors = colorsFor(flags.color, world);
  return {
    width,
    columns: screen ?? width,
    colors,
    theme: await themeOf(flags.theme, colors, world, mayAsk),
    links: await linksOf(flags, world),
  };
}

async function themeOf(name: string, colors: Look['colors'], world: World, mayAsk: () => boolean): Promise<Theme> {
  const named = themeNamed(name);
  if (named !== null) return named;
  // What dresses a page says nothing of the terminal.
  if (kindOfTheme(name) === 'terminal' && looksLikeFile(name))
    return (await import('./own-files.js')).readThemeFile(name);
  if (colors === 0) return mono;
  return themeNamed((await groundOf(world, mayAsk)) ?? 'mono') ?? mono;
}

async function groundOf(world: World, mayAsk: () => boolean): Promise<Ground | null> {
  const told = groundByVariable(world.env['COLORFGBG']);
  if (told !== null || !isTerminal(world.stdout) || !mayAsk()) return told;
  return (await import('./ground.js')).askedGround(world);
}

async function linksOf({ hyperlinks, pager }: CommonFlags, world: World): Promise<boolean> {
  if (hyperlinks !== 'auto') return hyperlinks === 'always';
  const forced = world.env['FORCE_HYPERLINK'] !== undefined;
  if (!forced && (!isTerminal(world.stdout) || world.env['TERM'] === 'dumb')) return false;
  // Of the pagers only less is known to let them through.
  const command = isTerminal(world.stdout) ? pagerFor(pager, world.env) : null;
  if (!forced && command !== null && !/\bless\b/.test(command)) return false;
  return (await import('./hyperlinks.js')).terminalFollowsLinks();
}
