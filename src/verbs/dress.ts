/** What options say of how stories are written: width, colours, themes, templates. */
import type { Command } from 'commander';
import type { Recipe } from '../batch/recipe.js';
import { buildTime } from '../commands/clock.js';
import { lookOf } from '../commands/look.js';
import type { CommonFlags } from '../commands/options.js';
import { confinedFiles } from '../commands/own-text.js';
import type { Given } from '../commands/publication.js';
import { onOneLine } from '../commands/report.js';
import { kindOfTheme } from '../commands/settings.js';
import { measureFor, terminalWidth } from '../commands/terminal.js';
import type { World } from '../commands/world.js';
import type { Overruled } from '../overrule.js';
import { pageThemeNames } from '../pages/names.js';
import type { DateOrder } from '../read/date-days.js';
import { themes } from '../themes/index.js';
import { type FormatName, writers } from '../write/index.js';
import { defaultOptions, type Format, type WriteOptions } from '../write/writer.js';

export interface DressFlags extends CommonFlags {
  positions?: boolean;
  fragment?: boolean;
  frontMatter?: boolean;
  template?: string;
  dateOrder?: DateOrder;
}

/** How files are dressed, whatever the terminal shows and whatever was asked: nothing in them steers one. */
export const PLAIN = { color: 'never', hyperlinks: 'never' } as const;

/**
 * What writers are told.
 * @param mayAsk see `lookOf`
 */
export async function writeOptionsFor(
  formats: readonly FormatName[],
  flags: DressFlags,
  command: Command,
  world: World,
  mayAsk: () => boolean,
): Promise<WriteOptions> {
  return {
    ...defaultOptions,
    ...(await dressOf(formats, flags, command, world, mayAsk)),
    positions: flags.positions ?? false,
    fragment: flags.fragment ?? false,
    frontMatter: flags.frontMatter ?? true,
    template:
      flags.template === undefined ? null : (await import('../commands/template.js')).readTemplate(flags.template),
    now: buildTime(world),
  };
}

/** The same as plain data, for a run. */
export function recipeOf(
  how: WriteOptions,
  { formats, style, given, asked }: Pick<Recipe, 'formats' | 'style'> & { given: Given; asked: Overruled | undefined },
  flags: DressFlags,
  command: Command,
): Omit<Recipe, 'framed' | 'dated'> {
  const { meta: _, page: __, template: ___, ...plain } = how;
  const paged = formats.some((name) => (writers[name] as Format).styled === 'page');
  const pageTheme = paged ? pageThemeFor(flags, command) : null;
  const files = { pageTheme, templateFile: flags.template ?? null, confined: confinedFiles() };
  // Not there where it is not given: a run that an earlier version began is gone on with.
  const reading = flags.dateOrder === undefined ? {} : { dateOrder: flags.dateOrder };
  return { ...plain, ...files, ...reading, formats, style, publication: given, overruled: asked };
}

/** Width, colours, theme: the terminal is asked only where it matters, because Node's tty takes long to load. */
async function dressOf(
  formats: readonly FormatName[],
  flags: DressFlags,
  command: Command,
  world: World,
  mayAsk: () => boolean,
): Promise<Partial<WriteOptions>> {
  const dress: Partial<WriteOptions> = {};
  const rows: Format[] = formats.map((name) => writers[name]);
  if (rows.some(({ styled }) => styled === 'terminal')) {
    const theme = themeFor('terminal', flags, command);
    Object.assign(dress, await lookOf({ ...flags, theme }, world, mayAsk));
  } else if (rows.some(({ wraps }) => wraps)) {
    dress.width = flags.width ?? measureFor(terminalWidth(world));
  }
  const theme = rows.some(({ styled }) => styled === 'page') ? pageThemeFor(flags, command) : null;
  if (theme !== null) dress.page = (await import('../commands/page-theme.js')).pageThemeOf(theme);
  return dress;
}

/** The page's theme; null for the page's own. */
function pageThemeFor(flags: DressFlags, command: Command): string | null {
  const theme = themeFor('page', flags, command);
  return theme === 'auto' ? null : theme;
}

/** The theme that is meant for this; one of the other kind is wrong where it was asked for, and not where it is configured. */
function themeFor(kind: 'terminal' | 'page', { theme }: DressFlags, command: Command): string {
  if (theme === 'auto' || kindOfTheme(theme) === kind) return theme;
  if (command.getOptionValueSource('theme') !== 'cli') return 'auto';
  const [what, instead] =
    kind === 'page' ? ['a terminal', pageThemeNames as readonly string[]] : ['a page', themes.map(({ name }) => name)];
  return command.error(`error: theme “${onOneLine(theme)}” dresses ${what}; here there are ${instead.join(', ')}`);
}
