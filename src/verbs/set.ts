/** The command without a verb: sets stories. */
import type { Command } from 'commander';
import { FOUND, options } from '../commands/options.js';
import { type OverruleFlags, overruledBy, overruleOptions, refuseForSeveral } from '../commands/overruling.js';
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
import { looksLikeFile } from '../commands/settings.js';
import { Stories } from '../commands/stories.js';
import { isTerminal } from '../commands/terminal.js';
import { isTerminalFree } from '../commands/terminal-free.js';
import { EXIT, type World } from '../commands/world.js';
import { topicNames } from '../manual/topic-names.js';
import type { Parting } from '../read/stories.js';
import { extensionOf, type FormatName, formatNames, formatOfFile, writers } from '../write/index.js';
import type { Format } from '../write/writer.js';
import { type Context, commonOptions, inputsOf, overrulesFor, styleOf } from './context.js';
import { type DressFlags, PLAIN, recipeOf, writeOptionsFor } from './dress.js';
import { checkPattern, isMany, type ManyFlags, manyFrom, mayBeSeveral } from './many.js';

/** Names of standard output; as a file it can't be opened where it is a socket. */
const STANDARD_OUTPUT = new Set(['-', '/dev/stdout']);

interface SetFlags extends DressFlags, PublicationFlags, OverruleFlags, ManyFlags {
  to?: FormatName[];
  output?: string;
}

/** The options of pages, of publication and of many stories: most runs need none of them. */
export function defineRareOptions(program: Command): void {
  if (program.options.some(({ long }) => long === '--fragment')) return;
  for (const rare of [options.dates, options.page, options.parting, options.many, overruleOptions, publicationOptions])
    for (const option of rare()) program.addOption(option);
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
    if (flags.outDir === undefined && formats.length > 1) {
      program.error(`error: ${formats.length} formats need an --out-dir for their files`);
    }
    const parting = partingOf(flags, program);
    const style = await styleOf(flags.style);
    const given = givenBy(program, flags);
    const asked = overruledBy(flags);
    if (mayBeSeveral(flags, inputs)) refuseForSeveral(program, asked);
    const overrules = many ? null : await overrulesFor({ ...given, asked }, inputs);
    const { dateOrder, quiet = false } = flags;
    const stories = new Stories({ files: inputs, style, dateOrder, quiet, parting, overrules }, world);
    const own = [...configured, ...ownFilesOf(flags, inputs)];
    const read = [...inputs, ...own, ...(flags.filesFrom === undefined ? [] : [flags.filesFrom])];
    // A run reads standard input by itself: what is read ahead would be lost to it.
    const mayAsk = () => isTerminalFree(read, world.stdin, () => !many && stories.pipeEnded());
    const dress = output === null && flags.outDir === undefined ? flags : { ...flags, ...PLAIN };
    const how = await writeOptionsFor(formats, dress, program, world, mayAsk);
    if (many) {
      await checkPattern(flags, program);
      const recipe = recipeOf(how, { formats, style, given, asked }, flags, program);
      const { batch } = await import('../batch/command.js');
      return done(await batch({ ...manyFrom(program, flags, inputs, recipe, own), parting }, world));
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

/** By the extension of the output; the page for what only a page has; else what suits whoever reads standard output. */
function formatFor(
  program: Command,
  { template, fragment, outDir, color }: SetFlags,
  output: string | null,
  world: World,
): FormatName {
  if (output !== null) return formatOfOutput(program, output);
  if (fragment || (template !== undefined && program.getOptionValueSource('template') === 'cli')) return 'html';
  // Whoever always wants colours wants them in a pager too (`| less -R`); a folder's own configuration can't say so.
  const colored = color === 'always' && program.getOptionValueSource('color') !== FOUND;
  return outDir === undefined && (colored || isTerminal(world.stdout)) ? 'terminal' : 'text';
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
  if (!several) return;
  const publishes = rows.some((row) => row.publishes);
  if (publishes && flags.outDir === undefined && rows.some(({ single }) => single)) {
    program.error(`error: ${to} holds one story, and there are several files: give an --out-dir for a file each`);
  }
  for (const name of (publishes ? ['url', 'meta'] : ['meta']).filter(asked)) {
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
