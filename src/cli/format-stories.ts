/** The command without a verb: sets stories. */
import type { Command } from 'commander';
import { extensionOf, type FormatName, formatNames, formatOfFile, writers } from '../formats/index.js';
import type { Format } from '../formats/writer.js';
import { topicNames } from '../manual/topic-names.js';
import type { Splitting } from '../read/splitting.js';
import { isTerminal } from '../run/descriptor.js';
import { type Environment, EXIT } from '../run/environment.js';
import { pagerFor } from '../run/pager-choice.js';
import { formatStories } from '../run/print-stories.js';
import { sidecarOf } from '../run/publication.js';
import { onOneLine } from '../run/reporter.js';
import { StandardInput } from '../run/standard-input.js';
import { asksForBatch, type BatchFlags, batchFrom, checkPattern, mayBeSeveral } from './batch-options.js';
import { looksLikeFile } from './config/settings.js';
import { type Context, commonOptions, housesIn, inputsOf, overrulesFor, styleOf } from './context.js';
import { FOUND, options } from './options.js';
import { type OverruleFlags, overruledBy, overruleOptions, refuseForSeveral } from './overrule/options.js';
import { givenBy, type PublicationFlags, publicationOptions } from './publication-options.js';
import { isTerminalFree } from './terminal/terminal-free.js';
import { PLAIN, recipeOf, type WriteFlags, writeOptionsFor } from './write-options.js';

/** Names of standard output; as a file it can't be opened where it is a socket. */
const STANDARD_OUTPUT = new Set(['-', '/dev/stdout']);

interface SetFlags extends WriteFlags, PublicationFlags, OverruleFlags, BatchFlags {
  to?: FormatName[];
  output?: string;
}

/** The options of pages, of publication and of many stories: most runs need none of them. */
export function defineRareOptions(program: Command): void {
  if (program.options.some(({ long }) => long === '--fragment')) return;
  for (const rare of [
    options.dates,
    options.page,
    options.feeds,
    options.splitting,
    options.many,
    overruleOptions,
    publicationOptions,
  ])
    for (const option of rare()) program.addOption(option);
  program.addOption(options.lineEnds());
}

/** Whether there is an argument that none of the other options takes. Help, and what is misspelt, count too. */
function mayNeedRareOptions(program: Command, argv: readonly string[]): boolean {
  const known = new Set(program.options.flatMap(({ short, long }) => [short, long]));
  return argv.some((argument) => /^-./.test(argument) && !known.has(argument.split('=', 1)[0]));
}

export function defineSet(
  { program, environment, done, configured, whole }: Context,
  check: (files: readonly string[]) => void,
): void {
  program
    .addOption(options.to())
    .option('-o, --output <file>', 'write to a file, whole or not at all; its extension chooses the format')
    .option('--positions', 'add the source map to the JSON');
  commonOptions(program, 'columns to set the story in');
  if (mayNeedRareOptions(program, environment.argv)) defineRareOptions(program);
  program.addHelpText('after', setHelp).action(async (files: string[], flags: SetFlags) => {
    check(files);
    const inputs = flags.filesFrom === undefined ? inputsOf(files, environment) : files;
    if (inputs === null) {
      whole().outputHelp({ error: true });
      return done(EXIT.usage);
    }
    const output = flags.output === undefined || STANDARD_OUTPUT.has(flags.output) ? null : flags.output;
    const formats = flags.to ?? [formatFor(program, flags, output, environment)];
    const many = asksForBatch(flags, inputs);
    checkFitting(program, formats, flags, mayBeSeveral(flags, inputs));
    if (flags.outDir === undefined && formats.length > 1) {
      program.error(`error: ${formats.length} formats need an --out-dir for their files`);
    }
    const bytes = formats.find((name) => (writers[name] as Format).binary);
    if (bytes !== undefined && output === null && flags.outDir === undefined && isTerminal(environment.stdout)) {
      const { extension } = writers[bytes];
      program.error(`error: ${bytes} is not text for a terminal: give -o story.${extension}, an --out-dir, or a pipe`);
    }
    const houses = await housesIn(flags.houses);
    const splitting = { ...splittingOf(flags, program), houses };
    const style = await styleOf(flags.style);
    const given = givenBy(program, flags);
    const asked = overruledBy(flags);
    if (mayBeSeveral(flags, inputs)) refuseForSeveral(program, asked);
    const overrules = many ? null : await overrulesFor({ ...given, asked }, inputs);
    const piped = new StandardInput(environment.stdin);
    const own = [...configured, ...ownFilesOf(flags, inputs)];
    if (flags.houses !== undefined)
      own.push(...(await import('../run/user-files/houses.js')).houseFilesIn(flags.houses));
    const read = [...inputs, ...own, ...(flags.filesFrom === undefined ? [] : [flags.filesFrom])];
    // A run reads standard input by itself: what is read ahead would be lost to it.
    const mayAsk = () => isTerminalFree(read, environment.stdin, () => !many && piped.ended());
    const styled = output === null && flags.outDir === undefined ? flags : { ...flags, ...PLAIN };
    const how = await writeOptionsFor(formats, styled, program, environment, mayAsk);
    const recipe = recipeOf(how, { formats, style, houses, given, asked }, flags, program);
    if (many) {
      await checkPattern(flags, program);
      const { batch } = await import('../run/batch-command.js');
      return done(await batch({ ...batchFrom(program, flags, inputs, recipe, own), splitting }, environment));
    }
    const framed = inputs.length > 1 || 'several';
    const { quiet = false, strict = false } = flags;
    const pager = pagerFor(flags.pager, environment.env);
    const alone = { files: inputs, piped, splitting, quiet, strict, how, overrules, output, own, pager };
    done(await formatStories({ ...alone, recipe: { ...recipe, dated: false, framed } }, environment));
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
  environment: Environment,
): FormatName {
  if (output !== null) return formatOfOutput(program, output);
  if (fragment || (template !== undefined && program.getOptionValueSource('template') === 'cli')) return 'html';
  // Whoever always wants colours wants them in a pager too (`| less -R`); a folder's own configuration can't say so.
  const colored = color === 'always' && program.getOptionValueSource('color') !== FOUND;
  return outDir === undefined && (colored || isTerminal(environment.stdout)) ? 'terminal' : 'text';
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
  if (asked('smart') && !rows.some(({ typographic }) => typographic)) {
    const known = formatNames.filter((name) => (writers[name] as Format).typographic).join(', ');
    program.error(`error: ${to} keeps the copy’s own quotes and dashes: --smart is for ${known}`);
  }
  if (!several) return;
  const publishes = rows.some((row) => row.publishes);
  if (publishes && flags.outDir === undefined && rows.some(({ single }) => single)) {
    program.error(`error: ${to} holds one story, and there are several files: give an --out-dir for a file each`);
  }
  for (const name of (publishes ? ['url', 'meta'] : ['meta']).filter(asked)) {
    program.error(
      `error: --${name} is for one story, and there are several files: put it into story.meta.json beside each`,
    );
  }
}

/** How the input is split into stories. */
function splittingOf(
  { from = 'auto', recordSeparator }: Pick<SetFlags, 'from' | 'recordSeparator'>,
  program: Command,
): Splitting {
  if (from !== 'auto' && from !== 'copy' && recordSeparator !== undefined) {
    const why = from === 'ndjson' ? 'ndjson has a line for each story' : `${from} has marks of its own`;
    program.error(`error: --record-separator is for plain copy; ${why}`);
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
