/** The command's program: options to calls, nothing else. */
import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { harmless } from '../formats/shared/harmless.js';
import { type Environment, EXIT } from '../run/environment.js';
import { FileProblem } from '../run/file-problem.js';
import { ClosedPipe, writeAll } from '../run/output.js';
import { failed } from '../run/output-file.js';
import { onOneLine, printLine, Reporter } from '../run/reporter.js';
import { nearest } from '../run/user-files/nearest.js';
import { mayBeConfigured } from './config/configured.js';
import type { DefineVerb } from './context.js';
import { defineRareOptions, defineSet } from './format-stories.js';
import { verbs } from './index.js';
import { FOUND, takersOf } from './options.js';
import { terminalWidth } from './terminal/terminal.js';

/**
 * Runs the command.
 * @returns the exit code: 0 well (warnings included), 1 an error with a file or a story, 2 wrong usage
 */
export async function run(environment: Environment): Promise<number> {
  let code: number = EXIT.well;
  const program = programFor(environment, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...environment.argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof ClosedPipe) return EXIT.well;
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.well : EXIT.usage;
    if (error instanceof FileProblem) {
      const { located } = await import('../run/user-files/locate.js');
      for (const one of [error, ...error.also]) printLine(environment, `error: ${onOneLine(located(one))}`);
      return EXIT.usage;
    }
    // Standard output that can't take the help, or the version.
    new Reporter(environment).report('standard output', failed(error));
    return EXIT.failed;
  }
}

/** The program with all its verbs, for what is made of it: help, completions, the manual. */
export function wholeProgram(environment: Environment): Command {
  return programFor(environment, () => {}, true);
}

function programFor(environment: Environment, done: (code: number) => void, whole = false): Command {
  const configured: string[] = [];
  const program = new Command('wirecopy')
    .description(
      'Reads raw news copy and sets it: in the terminal, as a page, as JSON, in the formats that newsrooms exchange.',
    )
    .usage('[options] [file...]')
    .version(packageJson.version)
    .argument('[file...]', 'files with copy; - is standard input')
    .enablePositionalOptions()
    // Descriptions are wrapped in terminals of 60 columns too.
    .configureHelp({ minWidthToWrap: 20 })
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => writeAll(environment.stdout, text),
      writeErr: (text) => printLine(environment, text.trimEnd()),
      outputError: (text, write) =>
        write(
          quoteSafely(hinted(text, program, environment.argv), [...environment.argv, ...ownVariables(environment.env)]),
        ),
      getOutHelpWidth: () => Math.min(terminalWidth(environment) ?? 80, 110),
      getErrHelpWidth: () => 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showHelpAfterError('Try wirecopy --help.')
    .hook('preAction', async (_, command) => {
      configured.push(...(await configure(command, environment)));
    });

  const context = { program, environment, done, configured, whole: () => wholeProgram(environment) };
  defineSet(context, (files) => checkFirst(files, program));
  if (whole) defineRareOptions(program);
  for (const [name, define] of Object.entries<DefineVerb>(verbs))
    if (whole || isMeant(name, environment.argv)) define(context);
  return program;
}

/**
 * Can the arguments mean this verb, or ask for a list of all? Only then is it defined: building a command takes
 * commander as long as reading a story takes us.
 */
function isMeant(name: string, argv: readonly string[]): boolean {
  return argv.some((argument) => argument === name || argument === 'help' || /^(?:--h|-[a-z]*h)/.test(argument));
}

/**
 * Gives the options that nobody has set the values of the configuration. Options beat environment beats configuration.
 * @returns the configuration's files
 */
async function configure(command: Command, environment: Environment): Promise<readonly string[]> {
  // False with --no-config, undefined for a verb that has no such option.
  if (command.opts()['config'] !== true || !mayBeConfigured(environment.env)) return [];
  if (command.parent === null) defineRareOptions(command);
  const { readConfiguration } = await import('./config/config-file.js');
  // The formats that it names are those of stories.
  const configured = command.options.filter(({ long }) => command.parent === null || long !== '--to');
  const { settings, files } = readConfiguration(configured, environment);
  for (const [name, { value, trusted }] of settings) {
    const source = command.getOptionValueSource(name);
    if (source === undefined || source === 'default')
      command.setOptionValueWithSource(name, value, trusted ? 'config' : FOUND);
  }
  return files;
}

/** A verb with a slip of the finger is no file's name. */
function checkFirst(files: readonly string[], program: Command): void {
  const [first = ''] = files;
  if (!/^[a-z]+$/.test(first)) return;
  const near = nearest(first, Object.keys(verbs));
  if (near === null || process.getBuiltinModule('node:fs').existsSync(first)) return;
  program.error(`error: no file “${first}”; did you mean wirecopy ${near}?`);
}

/** What is said of an option that there is none of: `--json` is what another one takes, `--to json`. */
function hinted(text: string, program: Command, argv: readonly string[]): string {
  const name = /^error: unknown option '--([a-z0-9-]+)'/.exec(text)?.[1];
  if (name === undefined) return text;
  const verb = program.commands.find((one) => argv.includes(one.name()));
  const fitting = takersOf(name, (verb ?? program).options);
  return fitting.length === 0 ? text : `error: unknown option '--${name}'\n(Did you mean ${fitting.join(' or ')}?)\n`;
}

/** The environment's values that options take, and messages quote. */
function ownVariables(env: Environment['env']): string[] {
  return Object.entries(env).flatMap(([name, value]) => (name.startsWith('WIRECOPY_') && value ? [value] : []));
}

/** A message in which arguments are quoted: they are text from outside, line ends and all. */
function quoteSafely(message: string, argv: readonly string[]): string {
  const values = argv.flatMap((argument) => [argument, argument.slice(argument.indexOf('=') + 1)]);
  const odd = values.filter((value) => value !== onOneLine(value));
  return harmless(odd.reduce((text, value) => text.replaceAll(value, onOneLine(value)), message));
}

/** What is loaded by itself: by the threads of `--jobs`, by the build for the manual and the completions. */
export const parts = {
  threads: () => import('../run/worker.js'),
  manual: () => import('./manual.js'),
};
