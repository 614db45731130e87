/** The command's program: options to calls, nothing else. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { failed } from './commands/files.js';
import { ClosedPipe, writeAll } from './commands/output.js';
import { complain, formatDiagnostic, onOneLine } from './commands/report.js';
import { set } from './commands/set.js';
import { type ColorChoice, colorsFor, isPiped, isTerminal, measureFor, terminalWidth } from './commands/terminal.js';
import { EXIT, type World } from './commands/world.js';
import { styleNamed, styles } from './styles/index.js';
import type { Style } from './styles/style.js';
import { harmless } from './write/harmless.js';
import { extensionOf, type FormatName, formatNames, formatOfFile, writers } from './write/index.js';
import { defaultOptions } from './write/writer.js';

const styleNames = styles.map(({ name }) => name).join(', ');

/** Names of standard output; as a file it can't be opened where it is a socket. */
const STANDARD_OUTPUT = new Set(['-', '/dev/stdout']);

interface CommonFlags {
  style?: string;
  width?: number;
  color: ColorChoice;
  quiet?: boolean;
}

interface SetFlags extends CommonFlags {
  to?: FormatName;
  output?: string;
  positions?: boolean;
}

interface ExplainFlags extends CommonFlags {
  to: 'text' | 'json';
}

/**
 * Runs the command.
 * @returns the exit code: 0 well (warnings included), 1 an error with a file or a story, 2 wrong usage
 */
export async function run(world: World): Promise<number> {
  let code: number = EXIT.well;
  const program = programFor(world, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...world.argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof ClosedPipe) return EXIT.well;
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.well : EXIT.usage;
    // Standard output that can't take the help, or the version.
    complain(world, formatDiagnostic('standard output', failed(error)));
    return EXIT.failed;
  }
}

function programFor(world: World, done: (code: number) => void): Command {
  const program = new Command('wirecopy')
    .description('Sets raw news copy: to the terminal, to JSON, to HTML.')
    .usage('[options] [file...]')
    .version(packageJson.version)
    .argument('[file...]', 'files with the copy of a story each; - is standard input')
    .enablePositionalOptions()
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => writeAll(world.stdout, text),
      writeErr: (text) => complain(world, text.trimEnd()),
      outputError: (text, write) => write(quoteSafely(text, world.argv)),
      getOutHelpWidth: () => terminalWidth(world) ?? 80,
      getErrHelpWidth: () => 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showHelpAfterError('Try wirecopy --help.');

  program
    .addOption(
      new Option('-t, --to <format>', 'the format to write; terminal on a terminal, text into a pipe').choices(
        formatNames,
      ),
    )
    .option('-o, --output <file>', 'write to a file, whole or not at all; its extension tells the format')
    .option('--positions', 'add the source map to the JSON');
  commonOptions(program, 'columns to set the story in (20 to 1000)')
    .addHelpText('after', setHelp)
    .action(async (files: string[], flags: SetFlags) => {
      const inputs = inputsOf(files, world);
      if (inputs === null) {
        defineVerbs(program, world, done, (name) => !isMeant(name, world.argv));
        program.outputHelp({ error: true });
        return done(EXIT.usage);
      }
      const output = flags.output === undefined || STANDARD_OUTPUT.has(flags.output) ? null : flags.output;
      const to = flags.to ?? (output === null ? defaultFormat(world) : formatOfOutput(program, output));
      done(
        await set(
          {
            files: inputs,
            to,
            output,
            style: await styleOf(program, flags.style),
            quiet: flags.quiet ?? false,
            positions: flags.positions ?? false,
            // The terminal is asked only where it matters: Node's tty takes long to load.
            width: flags.width ?? (writers[to].wraps ? measureFor(world) : defaultOptions.width),
            colors: writers[to].wraps ? colorsFor(flags.color, world) : defaultOptions.colors,
          },
          world,
        ),
      );
    });

  defineVerbs(program, world, done, (name) => isMeant(name, world.argv));
  return program;
}

/** What the command does beside setting stories. A new verb is one function and one row here. */
const verbs: Record<string, DefineVerb> = {
  explain: defineExplain,
  help: (program) => program.helpCommand(true),
};

/** Adds a verb to the program; `done` takes its exit code. */
type DefineVerb = (program: Command, world: World, done: (code: number) => void) => void;

function defineVerbs(
  program: Command,
  world: World,
  done: (code: number) => void,
  wanted: (name: string) => boolean,
): void {
  for (const [name, define] of Object.entries(verbs)) if (wanted(name)) define(program, world, done);
}

/**
 * Can the arguments mean this verb, or ask for a list of all? Only then is it defined: building a command takes
 * commander as long as reading a story takes us.
 */
function isMeant(name: string, argv: readonly string[]): boolean {
  return argv.some((argument) => argument === name || argument === 'help' || /^(?:--h|-[a-z]*h)/.test(argument));
}

function defineExplain(program: Command, world: World, done: (code: number) => void): void {
  const explain = program
    .command('explain')
    .description('shows each line of the copy with its role, the rule that decided and where it went')
    .argument('[file...]', 'files with the copy of a story each; - is standard input')
    .addOption(
      new Option('-t, --to <format>', 'the form of the explanation').choices(['text', 'json']).default('text'),
    );
  commonOptions(explain, 'columns to print in (20 to 1000)')
    .addHelpText('after', EXPLAIN_HELP)
    .action(async (files: string[], flags: ExplainFlags) => {
      const inputs = inputsOf(files, world);
      if (inputs === null) {
        explain.outputHelp({ error: true });
        return done(EXIT.usage);
      }
      const { explain: run } = await import('./commands/explain.js');
      done(
        run(
          {
            files: inputs,
            to: flags.to,
            style: await styleOf(explain, flags.style),
            quiet: flags.quiet ?? false,
            width: flags.width ?? terminalWidth(world) ?? 120,
            colors: colorsFor(flags.color, world),
          },
          world,
        ),
      );
    });
}

/** A message in which arguments are quoted: they are text from outside, line ends and all. */
function quoteSafely(message: string, argv: readonly string[]): string {
  const values = argv.flatMap((argument) => [argument, argument.slice(argument.indexOf('=') + 1)]);
  const odd = values.filter((value) => value !== onOneLine(value));
  return harmless(odd.reduce((text, value) => text.replaceAll(value, onOneLine(value)), message));
}

function commonOptions(command: Command, widthHelp: string): Command {
  return command
    .option('-s, --style <style>', `the house style: ${styleNames}, or a file (house.json); else the copy decides`)
    .option('-w, --width <columns>', widthHelp, parseWidth)
    .addOption(
      new Option('--color <when>', 'colours; NO_COLOR and FORCE_COLOR are obeyed')
        .choices(['auto', 'always', 'never'])
        .default('auto'),
    )
    .option('-q, --quiet', 'print no warnings, only errors');
}

/** A style's name, or the style that a file holds; null where none is asked for. */
async function styleOf(command: Command, given: string | undefined): Promise<string | Style | null> {
  if (given === undefined) return null;
  if (styleNamed(given) !== null) return given;
  if (!/\.json$|[/\\]/.test(given)) {
    return command.error(`error: no style “${onOneLine(given)}”: ${styleNames}, or a file whose name ends in .json`);
  }
  const { readStyleFile, StyleProblem } = await import('./commands/style-file.js');
  try {
    return readStyleFile(given);
  } catch (error) {
    if (error instanceof StyleProblem) return command.error(`error: ${onOneLine(error.message)}`);
    throw error;
  }
}

function parseWidth(text: string): number {
  const width = Number(text);
  if (!Number.isInteger(width) || width < 20 || width > 1000) {
    throw new InvalidArgumentError('It takes a whole number from 20 to 1000.');
  }
  return width;
}

/** What to read: the files, or standard input; null where there is neither. */
function inputsOf(files: readonly string[], world: World): readonly string[] | null {
  if (files.length > 0) return files;
  return isPiped(world.stdin) ? ['-'] : null;
}

function defaultFormat(world: World): FormatName {
  return isTerminal(world.stdout) ? 'terminal' : 'text';
}

/** By the extension; text for a name without one. Text under the name of another format would be a trap. */
function formatOfOutput(program: Command, output: string): FormatName {
  const format = formatOfFile(output);
  if (format !== null) return format;
  const extension = extensionOf(output);
  if (extension === '') return 'text';
  const known = formatNames.map((name) => `.${writers[name].extension}`).join(', ');
  return program.error(`error: no format has the extension '.${extension}' (${known}); name one with --to`);
}

function setHelp(): string {
  const longest = Math.max(...formatNames.map((name) => name.length));
  const formats = formatNames.map((name) => `  ${name.padEnd(longest)}  ${writers[name].description}`);
  return `
Formats:
${formats.join('\n')}

Examples:
  wirecopy story.txt                       read it in the terminal
  pbpaste | wirecopy                       what was just copied from a page
  wirecopy story.txt -o story.html         export it
  wirecopy *.txt -t ndjson | jq .headline  each story a line of JSON
  wirecopy explain story.txt               why it was read so

Exit codes: 0 well, 1 an error with a file or a story, 2 wrong usage.`;
}

const EXPLAIN_HELP = `
Examples:
  wirecopy explain story.txt
  wirecopy explain story.txt --to json | jq '.segments[] | select(.role == "furniture")'`;
