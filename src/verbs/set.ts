/** The command without a verb: sets stories. */
import type { Command } from 'commander';
import { type CommonFlags, options } from '../commands/options.js';
import { pagerFor } from '../commands/pager-choice.js';
import {
  givenBy,
  type PublicationFlags,
  Publications,
  publicationOptions,
  sidecarOf,
} from '../commands/publication.js';
import { onOneLine } from '../commands/report.js';
import { set } from '../commands/set.js';
import { kindOfTheme, looksLikeFile } from '../commands/settings.js';
import { Stories } from '../commands/stories.js';
import { isTerminal, measureFor, terminalWidth } from '../commands/terminal.js';
import { EXIT, type World } from '../commands/world.js';
import { topicNames } from '../manual/topic-names.js';
import { pageThemeNames } from '../pages/names.js';
import type { Parting } from '../read/stories.js';
import { themes } from '../themes/index.js';
import { extensionOf, type FormatName, formatNames, formatOfFile, writers } from '../write/index.js';
import { defaultOptions, type Format, type Template, type WriteOptions } from '../write/writer.js';
import { type Context, commonOptions, inputsOf, lookFor, styleOf } from './context.js';
import { isMany, type ManyFlags, manyFrom, mayBeSeveral } from './many.js';

/** Names of standard output; as a file it can't be opened where it is a socket. */
const STANDARD_OUTPUT = new Set(['-', '/dev/stdout']);

export interface SetFlags extends CommonFlags, PublicationFlags, ManyFlags {
  to?: FormatName[];
  output?: string;
  positions?: boolean;
  fragment?: boolean;
  frontMatter?: boolean;
  template?: string;
}

/** The options of pages, of publication and of many stories: most runs need none of them. */
export function defineRareOptions(program: Command): void {
  if (program.options.some(({ long }) => long === '--fragment')) return;
  for (const option of [...options.page(), ...options.parting(), ...options.many(), ...publicationOptions()])
    program.addOption(option);
}

/** Is there an argument that none of the other options takes? Help, and what is misspelt, count too. */
function mayNeedRareOptions(program: Command, argv: readonly string[]): boolean {
  const known = new Set(program.options.flatMap(({ short, long }) => [short, long]));
  return argv.some((argument) => /^-./.test(argument) && !known.has(argument.split('=', 1)[0]));
}

export function defineSet(
  { program, world, done, configured, whole }: Context,
  check: (files: readonly string[]) => void,
): void {
  program
    .addOption(options.to())
    .option('-o, --output <file>', 'write to a file, whole or not at all; its extension tells the format')
    .option('--positions', 'add the source map to the JSON');
  commonOptions(program, 'columns to set the story in');
  if (mayNeedRareOptions(program, world.argv)) defineRareOptions(program);
  program.addHelpText('after', setHelp).action(async (files: string[], flags: SetFlags) => {
    check(files);
    const inputs = flags.filesFrom === undefined ? inputsOf(files, world) : files;
    if (inputs === null) {
      whole().outputHelp({ error: true });
      return done(EXIT.usage);
    }
    const output = flags.output === undefined || STANDARD_OUTPUT.has(flags.output) ? null : flags.output;
    const formats = flags.to ?? [formatFor(program, flags, output, world)];
    const many = isMany(flags, inputs);
    checkFitting(program, formats, flags, mayBeSeveral(flags, inputs));
    const [to = 'text'] = formats;
    if (!many && formats.length > 1)
      program.error(`error: ${formats.length} formats need an --out-dir for their files`);
    const stories = new Stories(
      {
        files: inputs,
        style: await styleOf(flags.style),
        quiet: flags.quiet ?? false,
        parting: partingOf(flags, program),
      },
      world,
    );
    const how: WriteOptions = {
      ...defaultOptions,
      ...(await dressOf(formats, stories, flags, program, world)),
      positions: flags.positions ?? false,
      fragment: flags.fragment ?? false,
      frontMatter: flags.frontMatter ?? true,
      template: flags.template === undefined ? null : await templateOf(flags.template),
      now: nowOf(world),
    };
    const given = givenBy(program, flags);
    const own = [...configured, ...ownFilesOf(flags, inputs)];
    if (many) {
      if (flags.name !== undefined) {
        const problem = (await import('../batch/names.js')).patternProblem(flags.name);
        if (problem !== null) program.error(`error: option '--name <pattern>' “${onOneLine(flags.name)}”: ${problem}`);
      }
      const { meta: _, page: __, template: ___, ...plain } = how;
      const recipe = { ...plain, formats, style: await styleOf(flags.style), publication: given };
      const pageTheme = formats.some((name) => (writers[name] as Format).styled === 'page')
        ? pageThemeFor(flags, program)
        : null;
      const options = manyFrom(
        program,
        flags,
        inputs,
        { ...recipe, pageTheme, templateFile: flags.template ?? null },
        own,
      );
      const { batch } = await import('../batch/command.js');
      return done(await batch({ ...options, parting: partingOf(flags, program) }, world));
    }
    const publications = (writers[to] as Format).publishes ? new Publications(given) : null;
    const pager = pagerFor(flags.pager, world.env);
    done(await set(stories, { ...how, files: inputs, to, output, own, pager }, publications, world));
  });
}

/** What the user has written for us, but the configuration: where it is, or would be. */
function ownFilesOf({ style, theme, template, meta }: SetFlags, inputs: readonly string[]): string[] {
  const named = [style, theme].filter((one) => one !== undefined && looksLikeFile(one));
  const sidecars = inputs.filter((name) => name !== '-').map(sidecarOf);
  return [...named, template, meta, ...sidecars].filter((one) => one !== undefined);
}

/** Width, colours, theme: the terminal is asked only where it matters, because Node's tty takes long to load. */
async function dressOf(
  formats: readonly FormatName[],
  stories: Stories,
  flags: SetFlags,
  program: Command,
  world: World,
): Promise<Partial<WriteOptions>> {
  const dress: Partial<WriteOptions> = {};
  const rows: Format[] = formats.map((name) => writers[name]);
  if (rows.some(({ styled }) => styled === 'terminal')) {
    Object.assign(dress, await lookFor(stories, { ...flags, theme: themeFor('terminal', flags, program) }, world));
  } else if (rows.some(({ wraps }) => wraps)) {
    dress.width = flags.width ?? measureFor(terminalWidth(world));
  }
  const theme = rows.some(({ styled }) => styled === 'page') ? pageThemeFor(flags, program) : null;
  if (theme !== null) dress.page = (await import('../commands/page-theme.js')).pageThemeOf(theme);
  return dress;
}

/** The page's theme; null for the page's own. */
function pageThemeFor(flags: SetFlags, program: Command): string | null {
  const theme = themeFor('page', flags, program);
  return theme === 'auto' ? null : theme;
}

/** The theme that is meant for this; one of the other kind is wrong where it was asked for, and not where it is configured. */
function themeFor(kind: 'terminal' | 'page', { theme }: SetFlags, program: Command): string {
  if (theme === 'auto' || kindOfTheme(theme) === kind) return theme;
  if (program.getOptionValueSource('theme') !== 'cli') return 'auto';
  const [what, instead] =
    kind === 'page' ? ['a terminal', pageThemeNames as readonly string[]] : ['a page', themes.map(({ name }) => name)];
  return program.error(`error: theme “${onOneLine(theme)}” dresses ${what}; here there are ${instead.join(', ')}`);
}

/** By the extension of the output; the page for what only a page has; else what suits whoever reads standard output. */
function formatFor(
  program: Command,
  { template, fragment }: SetFlags,
  output: string | null,
  world: World,
): FormatName {
  if (output !== null) return formatOfOutput(program, output);
  if (fragment || (template !== undefined && program.getOptionValueSource('template') === 'cli')) return 'html';
  return isTerminal(world.stdout) ? 'terminal' : 'text';
}

/** Text for a name without an extension. Text under the name of another format would be a trap. */
function formatOfOutput(program: Command, output: string): FormatName {
  const format = formatOfFile(output);
  if (format !== null) return format;
  const extension = extensionOf(output);
  if (extension === '') return 'text';
  const known = formatNames.map((name) => `.${writers[name].extension}`).join(', ');
  return program.error(`error: no format has the extension '.${onOneLine(extension)}' (${known}); name one with --to`);
}

/** What was asked for on the command line and can't be had. */
function checkFitting(program: Command, formats: readonly FormatName[], flags: SetFlags, several: boolean): void {
  const asked = (name: string) => program.getOptionValueSource(name) === 'cli';
  const rows: Format[] = formats.map((name) => writers[name]);
  const to = formats.join(', ');
  if (asked('fragment') && !rows.some(({ fragments }) => fragments)) {
    const known = formatNames.filter((name) => (writers[name] as Format).fragments).join(', ');
    program.error(`error: ${to} has no fragment: --fragment is for ${known}`);
  }
  if (asked('template') && !formats.includes('html')) {
    program.error(`error: ${to} has no template: --template is for html`);
  }
  if (!several || !rows.some(({ publishes }) => publishes)) return;
  if (flags.outDir === undefined && rows.some(({ single }) => single)) {
    program.error(`error: ${to} holds one story, and there are several files: give an --out-dir for a file each`);
  }
  for (const name of ['url', 'meta'].filter(asked)) {
    program.error(
      `error: --${name} is of one story, and there are several files: put it into story.meta.json beside each`,
    );
  }
}

/** How the input is parted into stories. */
function partingOf(
  { from = 'copy', recordSeparator }: Pick<SetFlags, 'from' | 'recordSeparator'>,
  program: Command,
): Parting {
  if (from === 'ndjson' && recordSeparator !== undefined) {
    program.error('error: --record-separator parts copy; ndjson has a line for each story');
  }
  return { from, separator: recordSeparator ?? null };
}

async function templateOf(path: string): Promise<Template> {
  return (await import('../commands/template.js')).readTemplate(path);
}

/** The time that a build is told to take for now (https://reproducible-builds.org/specs/source-date-epoch/). */
function nowOf({ env }: World): string | null {
  const seconds = env['SOURCE_DATE_EPOCH'] ?? '';
  return /^\d{1,11}$/.test(seconds) ? new Date(Number(seconds) * 1000).toISOString() : null;
}

function setHelp(): string {
  return `
Examples:
  wirecopy story.txt                       read it in the terminal
  pbpaste | wirecopy                       what was just copied from a page
  wirecopy story.txt -o story.html         a page to publish
  wirecopy story.txt --to html --fragment  its body, for a CMS
  wirecopy *.txt -t ndjson | jq .headline  each story a line of JSON
  wirecopy explain story.txt               why it was read so

More: wirecopy help TOPIC, about a command or about
  ${topicNames.join(', ')}`;
}
