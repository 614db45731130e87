/** What options say of how stories are written: width, colours, themes, templates. */
import type { Command } from 'commander';
import { type FormatName, writers } from '../formats/index.js';
import { pageThemeNames } from '../formats/page/themes/theme-names.js';
import { themes } from '../formats/terminal/themes/index.js';
import { defaultOptions, type Format, type WriteOptions } from '../formats/writer.js';
import type { Overruled } from '../overrule.js';
import type { DateOrder } from '../read/grammar/date-days.js';
import { buildTime } from '../run/clock.js';
import type { LineEnds } from '../run/encoded.js';
import type { Environment } from '../run/environment.js';
import type { Given } from '../run/publication.js';
import { plainOptions, type Recipe } from '../run/recipe.js';
import { onOneLine } from '../run/reporter.js';
import { confinedOf } from '../run/user-files/text-file.js';
import { kindOfTheme } from './config/settings.js';
import type { CommonFlags } from './options.js';
import { appearanceOf } from './terminal/appearance.js';
import { measureFor, terminalWidth } from './terminal/terminal.js';

export interface WriteFlags extends CommonFlags {
  positions?: boolean;
  fragment?: boolean;
  frontMatter?: boolean;
  smart?: boolean;
  template?: string;
  eol?: LineEnds;
  feedTitle?: string;
  feedUrl?: string;
  dateOrder?: DateOrder;
}

/** How files are dressed, whatever the terminal shows and whatever was asked: nothing in them steers one. */
export const PLAIN = { color: 'never', hyperlinks: 'never' } as const;

/**
 * The options of writers.
 * @param mayAsk see `appearanceOf`
 */
export async function writeOptionsFor(
  formats: readonly FormatName[],
  flags: WriteFlags,
  command: Command,
  environment: Environment,
  mayAsk: () => boolean,
): Promise<WriteOptions> {
  return {
    ...defaultOptions,
    ...(await styledBy(formats, flags, command, environment, mayAsk)),
    positions: flags.positions ?? false,
    fragment: flags.fragment ?? false,
    frontMatter: flags.frontMatter ?? true,
    smart: flags.smart ?? false,
    feed: { title: flags.feedTitle ?? null, url: flags.feedUrl ?? null },
    template:
      flags.template === undefined
        ? null
        : (await import('../run/user-files/template.js')).readTemplate(flags.template),
    now: buildTime(environment),
  };
}

/** The same as plain data, for a run. */
export function recipeOf(
  how: WriteOptions,
  {
    formats,
    style,
    houses,
    given,
    asked,
  }: Pick<Recipe, 'formats' | 'style' | 'houses'> & { given: Given; asked: Overruled | undefined },
  flags: WriteFlags,
  command: Command,
): Omit<Recipe, 'framed' | 'dated'> {
  const paged = formats.some((name) => (writers[name] as Format).styled === 'page');
  const pageTheme = paged ? pageThemeFor(flags, command) : null;
  const confined = confinedOf([flags.style, flags.houses, flags.theme, flags.template, given.file]);
  const files = { pageTheme, templateFile: flags.template ?? null, confined };
  // Not there where it is not given: a run that an earlier version began is gone on with.
  const reading = flags.dateOrder === undefined ? {} : { dateOrder: flags.dateOrder };
  const strict = flags.strict ? true : undefined;
  const smart = flags.smart ? true : undefined;
  const eol = flags.eol === 'auto' ? undefined : flags.eol;
  return {
    ...plainOptions(how),
    ...files,
    ...reading,
    eol,
    strict,
    smart,
    formats,
    style,
    houses,
    publication: given,
    overruled: asked,
  };
}

/** Width, colours, theme: the terminal is asked only where it matters, because Node's tty takes long to load. */
async function styledBy(
  formats: readonly FormatName[],
  flags: WriteFlags,
  command: Command,
  environment: Environment,
  mayAsk: () => boolean,
): Promise<Partial<WriteOptions>> {
  const appearance: Partial<WriteOptions> = {};
  const rows: Format[] = formats.map((name) => writers[name]);
  if (rows.some(({ styled }) => styled === 'terminal')) {
    const theme = themeFor('terminal', flags, command);
    Object.assign(appearance, await appearanceOf({ ...flags, theme }, environment, mayAsk));
  } else if (rows.some(({ wraps }) => wraps)) {
    appearance.width = flags.width ?? measureFor(terminalWidth(environment));
  }
  const theme = rows.some(({ styled }) => styled === 'page') ? pageThemeFor(flags, command) : null;
  if (theme !== null) appearance.page = (await import('../run/user-files/page-theme.js')).pageThemeOf(theme);
  return appearance;
}

/** The page's theme; null for the page's own. */
function pageThemeFor(flags: WriteFlags, command: Command): string | null {
  const theme = themeFor('page', flags, command);
  return theme === 'auto' ? null : theme;
}

/** The theme that is meant for this; one of the other kind is wrong where it was asked for, and not where it is configured. */
function themeFor(kind: 'terminal' | 'page', { theme }: WriteFlags, command: Command): string {
  if (theme === 'auto' || kindOfTheme(theme) === kind) return theme;
  if (command.getOptionValueSource('theme') !== 'cli') return 'auto';
  const [what, instead] =
    kind === 'page' ? ['a terminal', pageThemeNames as readonly string[]] : ['a page', themes.map(({ name }) => name)];
  return command.error(`error: theme “${onOneLine(theme)}” is for ${what}; here you can use ${instead.join(', ')}`);
}
