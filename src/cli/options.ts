/** The command's options, each described once: help, completions, manual, configuration and environment come from here. */
import { type Argument, InvalidArgumentError, Option } from 'commander';
import { carrierNames, type StatusKind, statusKinds } from '../article.js';
import { type FormatName, formatNames, formatsCalled } from '../formats/index.js';
import { pageThemeNames } from '../formats/page/themes/theme-names.js';
import { themes } from '../formats/terminal/themes/index.js';
import { styles } from '../houses/index.js';
import { checkedMetaValue } from '../meta.js';
import { dateOrders } from '../read/grammar/date-days.js';
import { onOneLine } from '../run/reporter.js';
import { suggestion } from '../run/user-files/nearest.js';
import { looksLikeFile } from './config/settings.js';
import type { ColorChoice } from './terminal/terminal.js';

/** An option that takes a name or a file: completions offer both. */
class NamedOption extends Option {
  readonly files = true;
}

/** An option that takes the name of a file. */
export class FileOption extends Option {
  readonly files = true;
}

/** The values of the options that several verbs have. */
export interface CommonFlags {
  style?: string;
  houses?: string;
  theme: string;
  width?: number;
  color: ColorChoice;
  hyperlinks: ColorChoice;
  pager?: string | boolean;
  quiet?: boolean;
  strict?: boolean;
  config: boolean;
}

const WHEN = ['auto', 'always', 'never'];
const LOOK = 'Look:';
const PAGE = 'Page:';
const MANY = 'Many stories:';
const OTHER = 'Other:';

export const options = {
  /** Its value is a list: each one more is a format more. */
  to: () =>
    new Option('-t, --to <format>', 'the format to write; terminal on a terminal, text into a pipe')
      .choices(formatNames)
      .argParser((value: string, before: string[] | undefined) => [
        ...new Set([...(before ?? []), formatNamed(value)]),
      ]),
  /** Of what tells about stories, and is none. */
  form: () => oneOf(new Option('-t, --to <format>', 'the form of it'), ['text', 'json']).default('text'),
  style: () =>
    named(
      new NamedOption(
        '-s, --style <style>',
        'the house style to read the copy with, or a file with your own (house.json)',
      ),
      names(styles),
    )
      .default(undefined, 'the copy decides')
      .env('WIRECOPY_STYLE'),
  houses: () =>
    new FileOption('--houses <folder>', 'a folder with house styles of your own (JSON), to choose from too'),
  theme: () =>
    named(
      new NamedOption(
        '--theme <theme>',
        'the look of the terminal (auto asks it) or of the page, or a file with your own (theme.json, page.css)',
      ),
      ['auto', ...names(themes), ...pageThemeNames],
    )
      .default('auto')
      .env('WIRECOPY_THEME')
      .helpGroup(LOOK),
  width: (what: string) =>
    new Option('-w, --width <columns>', `${what} (20 to 1000)`)
      .argParser(wholeNumber(20, 1000))
      .env('WIRECOPY_WIDTH')
      .helpGroup(LOOK),
  color: () =>
    oneOf(new Option('--color <when>', 'colours; by default NO_COLOR, FORCE_COLOR and CLICOLOR decide'), WHEN)
      .default('auto')
      .env('WIRECOPY_COLOR')
      .helpGroup(LOOK),
  hyperlinks: () =>
    oneOf(new Option('--hyperlinks <when>', 'addresses as links that the terminal can follow'), WHEN)
      .default('auto')
      .env('WIRECOPY_HYPERLINKS')
      .helpGroup(LOOK),
  pager: () =>
    new Option('--pager <command>', 'the program for what is longer than the screen; else PAGER, or less -R')
      .env('WIRECOPY_PAGER')
      .helpGroup(LOOK),
  noPager: () => new Option('--no-pager', 'print everything at once').helpGroup(LOOK),
  page: () => [
    new Option('--fragment', 'only the body, for a CMS (html, markdown)').helpGroup(PAGE),
    new FileOption(
      '--template <file>',
      'your own page for the story: Liquid, with the Article as its data (html)',
    ).helpGroup(PAGE),
    new Option(
      '--smart',
      'typographic quotes and dashes of the copy’s language, in formats that people read',
    ).helpGroup(PAGE),
    new Option('--no-front-matter', 'headline and byline above the text instead (markdown)').helpGroup(PAGE),
  ],
  feeds: () => [
    new Option('--feed-title <text>', 'what a feed is called (rss, atom, jsonfeed)').helpGroup(PAGE),
    new Option('--feed-url <address>', 'where a feed is published')
      .argParser((value: string) => {
        try {
          return checkedMetaValue('url', value);
        } catch (error) {
          throw new InvalidArgumentError((error as Error).message);
        }
      })
      .helpGroup(PAGE),
  ],
  lineEnds: () =>
    oneOf(new Option('--eol <ends>', 'how lines end; auto is crlf in files of e-mail, else lf'), ['auto', 'lf', 'crlf'])
      .default('auto')
      .helpGroup(OTHER),
  dates: () => [
    oneOf(new Option('--date-order <order>', 'what 02/12/2026 means'), dateOrders).default(
      undefined,
      'the copy’s other dates decide, if they can',
    ),
  ],
  from: () =>
    oneOf(
      new Option(
        '--from <carrier>',
        'what carries the copy (wirecopy carriers); ndjson: {"id": ..., "text": ...} a line, a story each',
      ),
      ['auto', ...carrierNames],
    ).default('auto'),
  splitting: () => [
    options.from().helpGroup(MANY),
    new Option(
      '--record-separator <text>',
      'what is between two stories (\\n, \\t, \\0, \\x1e, \\u2028 mean what they say)',
    )
      .argParser(parseSeparator)
      .helpGroup(MANY),
  ],
  outDir: () =>
    new Option('--out-dir <folder>', 'write each story to a file of its own, below the folders of the input').helpGroup(
      MANY,
    ),
  /** Of the files that a run writes. */
  naming: () => [
    new Option('--name <pattern>', 'the names of these files: {date}-{slug}.{ext}; by default {file}.{ext}').helpGroup(
      MANY,
    ),
    oneOf(new Option('--existing <what>', 'if a file exists already: write over it, or number the new one'), [
      'overwrite',
      'number',
    ])
      .default('overwrite')
      .helpGroup(MANY),
    new Option('--durable', 'a story counts as done when it is on the disk').helpGroup(MANY),
  ],
  many: () => [
    options.outDir(),
    ...options.naming(),
    new FileOption('--files-from <file>', 'read the names of the files from a file; - is standard input').helpGroup(
      MANY,
    ),
    new Option('-0, --null', 'its names end with NUL (find -print0)').helpGroup(MANY),
    new Option('--jobs <threads>', 'how many threads work at once (1 to 64)')
      .argParser(wholeNumber(1, 64))
      .default(1)
      .helpGroup(MANY),
    new Option('--resume', 'continue an interrupted run, and do nothing twice').helpGroup(MANY),
    new Option('--rejects <folder>', 'a folder for stories that fail, with the reason').helpGroup(MANY),
    new FileOption('--report <file>', 'what became of each input and of each story, in JSON').helpGroup(MANY),
  ],
  watching: () => [
    new Option('--done <folder>', 'where finished files go').default(undefined, 'done in the inbox'),
    new Option('--failed <folder>', 'where failed files go').default(undefined, 'failed in the inbox'),
    new Option('--hold <kinds>', 'hold back stories with these kinds of status: kill,embargo ... or all').argParser(
      statusKindsOf,
    ),
    new Option('--settle <seconds>', 'how long a file must stay unchanged before it is read')
      .argParser(wholeNumber(0, 3600))
      .default(2),
    new Option('--once', 'process what is there, then end'),
  ],
  quiet: () => new Option('-q, --quiet', 'print no warnings, only errors').helpGroup(OTHER),
  strict: () =>
    new Option('--strict', 'a story with a warning counts as failed, and is not written to a file').helpGroup(OTHER),
  noConfig: () => new Option('--no-config', 'read no wirecopy.json').helpGroup(OTHER),
};

/** Where a configuration's value came from that may be anybody's, as commander keeps it; of the user's own it is "config". */
export const FOUND = 'found config';

/** What options take that is called so, each as it is written: "--to json". */
export function takersOf(name: string, known: readonly Option[]): string[] {
  const takes = ({ long, argChoices }: Option) => {
    // Who writes `--json` wants to have it, not to give it.
    if (long === '--from') return [];
    if (long === '--to') {
      const formats: readonly string[] = formatsCalled(name);
      return argChoices?.filter((one) => formats.includes(one)) ?? [];
    }
    return argChoices?.filter((one) => one === name) ?? [];
  };
  return known.flatMap((option) => takes(option).map((value) => `${option.long} ${value}`));
}

function names(rows: readonly { name: string }[]): string[] {
  return rows.map(({ name }) => name);
}

/** Only these; what is near is suggested. */
export function oneOf<T extends Option | Argument>(option: T, choices: readonly string[]): T;
export function oneOf(option: Option | Argument, choices: readonly string[]): Option | Argument {
  return option.choices(choices).argParser((value: string) => chosen(value, choices));
}

/** A format by its name, or by the extension of its files. */
function formatNamed(value: string): FormatName {
  const called = formatsCalled(value.toLowerCase());
  const [format] = called;
  if (format !== undefined && called.length === 1) return format;
  throw new InvalidArgumentError(
    called.length > 1 ? `${called.join(' or ')}?` : sentence(suggestion(value, formatNames)),
  );
}

function chosen(value: string, choices: readonly string[]): string {
  if (choices.includes(value)) return value;
  throw new InvalidArgumentError(sentence(suggestion(value, choices)));
}

/** These or a file: whoever reads the file checks it. */
function named(option: Option, choices: string[]): Option {
  option.argChoices = choices;
  return option.argParser((value: string) => {
    if (choices.includes(value) || looksLikeFile(value)) return value;
    throw new InvalidArgumentError(
      `${sentence(suggestion(onOneLine(value), choices))} A file’s name ends in .json or .css.`,
    );
  });
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[?.]$/.test(text) ? '' : '.'}`;
}

/** Escapes as in JSON, and as shells can't: a NUL is no part of an argument. */
function parseSeparator(text: string): string {
  const named: Record<string, string> = { n: '\n', r: '\r', t: '\t', f: '\f', 0: '\0', '\\': '\\' };
  const separator = text.replace(/\\(?:x([\da-f]{2})|u([\da-f]{4})|([nrtf0\\]))/gi, (_, byte, unit, name) =>
    name === undefined ? String.fromCharCode(Number.parseInt(byte ?? unit, 16)) : (named[name.toLowerCase()] ?? ''),
  );
  if (separator === '') throw new InvalidArgumentError('It takes one character or more.');
  return separator;
}

/** Kinds separated by commas; "all" is what is not to be published, or not yet. */
function statusKindsOf(text: string): readonly StatusKind[] {
  if (text === 'all') return statusKinds.filter((kind) => kind !== 'correction' && kind !== 'update');
  const kinds = text.split(',').map((kind) => kind.trim());
  const known = kinds.filter((kind): kind is StatusKind => (statusKinds as readonly string[]).includes(kind));
  if (known.length === kinds.length) return known;
  throw new InvalidArgumentError(`It takes ${statusKinds.join(', ')}, separated by commas, or all.`);
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It takes a whole number from ${least} to ${most}.`);
  };
}
