/** What the command does: a verb is one function and one row here. Each loads its code when it is used. */
import type { Command } from 'commander';
import { type Look, lookOf } from './commands/look.js';
import { type CommonFlags, oneOf, options } from './commands/options.js';
import { pagerFor } from './commands/pager-choice.js';
import { print } from './commands/print.js';
import { onOneLine } from './commands/report.js';
import { set } from './commands/set.js';
import { looksLikeFile } from './commands/settings.js';
import { Stories } from './commands/stories.js';
import { isPiped, isTerminal, measureFor, terminalWidth } from './commands/terminal.js';
import { EXIT, type World } from './commands/world.js';
import { shellNames } from './manual/shell-names.js';
import { topicNames } from './manual/topic-names.js';
import type { Style } from './styles/style.js';
import { extensionOf, type FormatName, formatNames, formatOfFile, writers } from './write/index.js';
import { defaultOptions, type Format } from './write/writer.js';

/** What a verb is defined in. */
export interface Context {
  program: Command;
  world: World;
  /** Takes the exit code. */
  done: (code: number) => void;
  /** The program with every verb. */
  whole: () => Command;
}

export type DefineVerb = (context: Context) => void;

export const verbs = {
  explain: defineExplain,
  config: defineConfig,
  completion: defineCompletion,
  help: defineHelp,
} satisfies Record<string, DefineVerb>;

/** Names of standard output; as a file it can't be opened where it is a socket. */
const STANDARD_OUTPUT = new Set(['-', '/dev/stdout']);

interface SetFlags extends CommonFlags {
  to?: FormatName;
  output?: string;
  positions?: boolean;
}

interface ExplainFlags extends CommonFlags {
  to: 'text' | 'json';
  only?: string;
}

function commonOptions(command: Command, width: string): Command {
  return command
    .addOption(options.style())
    .addOption(options.theme())
    .addOption(options.width(width))
    .addOption(options.color())
    .addOption(options.hyperlinks())
    .addOption(options.pager())
    .addOption(options.noPager())
    .addOption(options.quiet())
    .addOption(options.noConfig());
}

/** The command without a verb: sets stories. */
export function defineSet({ program, world, done, whole }: Context, check: (files: readonly string[]) => void): void {
  program
    .addOption(options.to())
    .option('-o, --output <file>', 'write to a file, whole or not at all; its extension tells the format')
    .option('--positions', 'add the source map to the JSON');
  commonOptions(program, 'columns to set the story in')
    .addHelpText('after', setHelp)
    .action(async (files: string[], flags: SetFlags) => {
      check(files);
      const inputs = inputsOf(files, world);
      if (inputs === null) {
        whole().outputHelp({ error: true });
        return done(EXIT.usage);
      }
      const output = flags.output === undefined || STANDARD_OUTPUT.has(flags.output) ? null : flags.output;
      const to = flags.to ?? (output === null ? defaultFormat(world) : formatOfOutput(program, output));
      const style = await styleOf(flags.style);
      const stories = new Stories({ files: inputs, style, quiet: flags.quiet ?? false }, world);
      // The terminal is asked only where it matters: Node's tty takes long to load.
      const { wraps, styled = false }: Format = writers[to];
      const look = styled
        ? await lookFor(stories, flags, world)
        : { ...defaultOptions, ...(wraps ? { width: flags.width ?? measureFor(terminalWidth(world)) } : {}) };
      const positions = flags.positions ?? false;
      const pager = pagerFor(flags.pager, world.env);
      done(await set(stories, { ...look, files: inputs, to, output, positions, pager }, world));
    });
}

/** How it is to look; the terminal is asked when standard input has been read. */
async function lookFor(stories: Stories, flags: CommonFlags, world: World): Promise<Look> {
  if (isTerminal(world.stdout)) stories.readAhead();
  return lookOf(flags, world);
}

function defineExplain({ program, world, done }: Context): void {
  const explain = program
    .command('explain')
    .description('shows the copy itself, and beside each line what it was taken for and why')
    .argument('[file...]', 'files with copy; - is standard input')
    .addOption(options.form())
    .option('--only <roles>', 'only these, parted by commas: discarded, doubtful, or roles (byline,dateline)');
  commonOptions(explain, 'columns to print in')
    .addHelpText('after', EXPLAIN_HELP)
    .action(async (files: string[], flags: ExplainFlags) => {
      const inputs = inputsOf(files, world);
      if (inputs === null) {
        explain.outputHelp({ error: true });
        return done(EXIT.usage);
      }
      const { explain: explained, rolesNamed } = await import('./commands/explain.js');
      const only = flags.only === undefined ? null : rolesNamed(flags.only);
      if (only !== null && 'unknown' in only) {
        return explain.error(`error: option '--only <roles>' has no “${only.unknown}”; ${only.hint}`);
      }
      const stories = new Stories({ files: inputs, style: await styleOf(flags.style), quiet: true }, world);
      const { colors, theme } = flags.to === 'text' ? await lookFor(stories, flags, world) : defaultOptions;
      const width = flags.width ?? terminalWidth(world) ?? 100;
      const pieces = explained(stories, {
        files: inputs,
        to: flags.to,
        only: only?.roles ?? null,
        width,
        colors,
        theme,
      });
      done(await print(pieces, stories, world, pagerFor(flags.pager, world.env)));
    });
}

function defineConfig({ program, world, done, whole }: Context): void {
  const config = program
    .command('config')
    .description('prints what is in force, and where each value came from')
    .addOption(options.form());
  config.addHelpText('after', CONFIG_HELP).action(async ({ to }: { to: 'text' | 'json' }) => {
    const { printConfig } = await import('./commands/config.js');
    done(await printConfig(to, whole(), world));
  });
}

function defineCompletion({ program, world, done, whole }: Context): void {
  const completion = program.command('completion').description('prints the completions for a shell');
  completion
    .addArgument(oneOf(completion.createArgument('<shell>', 'the shell'), shellNames))
    .addHelpText('after', COMPLETION_HELP)
    .action(async (shell: string) => {
      const { printCompletion } = await import('./commands/manual.js');
      done(printCompletion(shell, whole(), world));
    });
}

function defineHelp({ program, world, done, whole }: Context): void {
  const help = program.command('help').description('tells about a command or a topic');
  const about = help.createArgument('[topic]', 'a command or a topic');
  // Completions offer them; what is none gets a hint.
  about.argChoices = [...topicNames, ...Object.keys(verbs)];
  help
    .addHelpText('after', HELP_HELP)
    .addArgument(about)
    .action(async (topic: string | undefined) => {
      const { printHelp } = await import('./commands/manual.js');
      done(printHelp(topic, whole(), world));
    });
}

/** A style's name, or the style that a file holds; null where none is asked for. */
async function styleOf(given: string | undefined): Promise<string | Style | null> {
  if (given === undefined) return null;
  if (!looksLikeFile(given)) return given;
  return (await import('./commands/own-files.js')).readStyleFile(given);
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
  return program.error(`error: no format has the extension '.${onOneLine(extension)}' (${known}); name one with --to`);
}

function setHelp(): string {
  return `
Examples:
  wirecopy story.txt                       read it in the terminal
  pbpaste | wirecopy                       what was just copied from a page
  wirecopy story.txt -o story.html         export it
  wirecopy *.txt -t ndjson | jq .headline  each story a line of JSON
  wirecopy explain story.txt               why it was read so

More: wirecopy help TOPIC, about a command or about
  ${topicNames.join(', ')}`;
}

const EXPLAIN_HELP = `
Examples:
  wirecopy explain story.txt
  wirecopy explain --only discarded story.txt     what was left out, and why
  wirecopy explain --only doubtful story.txt      what could have been read otherwise
  wirecopy explain story.txt --to json | jq '.segments[] | select(.role == "furniture")'`;

const CONFIG_HELP = `
Examples:
  wirecopy config
  wirecopy config --to json | jq .values.theme
  echo '{ "theme": "newsprint", "width": 66 }' > wirecopy.json

More: wirecopy help configuration.`;

const COMPLETION_HELP = `
Examples:
  wirecopy completion bash > ~/.local/share/bash-completion/completions/wirecopy
  wirecopy completion zsh > "\${fpath[1]}/_wirecopy"
  wirecopy completion fish > ~/.config/fish/completions/wirecopy.fish`;

const HELP_HELP = `
Examples:
  wirecopy help explain
  wirecopy help ${topicNames.join(`\n  wirecopy help `)}`;
