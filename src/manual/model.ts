/** The command as plain data: what the completions and the manual are written from. */
import type { Argument, Command, Option } from 'commander';

export interface OptionModel {
  /** Null where there is only a long one. */
  short: string | null;
  /** Null where there is only a short one. */
  long: string | null;
  /** The value's placeholder, as in `<format>`, or `[format]` where it can be left out; null for a switch. */
  argument: string | null;
  description: string;
  choices: readonly string[];
  /** Whether the value is the name of a file (beside the choices, if there are any). */
  files: boolean;
  /** The environment variable that sets it too. */
  environment: string | null;
  default: string | null;
}

export interface ArgumentModel {
  name: string;
  description: string;
  variadic: boolean;
  required: boolean;
  choices: readonly string[];
  files: boolean;
}

export interface CommandModel {
  name: string;
  description: string;
  /** With the names of the commands above it: `wirecopy explain [options] [file...]`. */
  usage: string;
  arguments: ArgumentModel[];
  options: OptionModel[];
  commands: CommandModel[];
}

/** What commander doesn't know of an option or an argument: that its value can also be the name of a file. */
interface TakesFiles {
  files?: boolean;
}

/** Turns a program into data; what its help hides is left out. */
export function modelOf(program: Command): CommandModel {
  return commandModel(program, []);
}

function commandModel(command: Command, above: readonly string[]): CommandModel {
  const help = command.createHelp();
  const path = [...above, command.name()];
  const visible = help.visibleCommands(command);
  const commands = visible.map((child) => commandModel(child, path));
  const implicit = visible.findIndex((child) => !command.commands.includes(child));
  // commander's own `help [command]`: it does not know what its argument can be.
  const topic = commands[implicit]?.arguments[0];
  if (topic !== undefined) topic.choices = command.commands.filter((c) => visible.includes(c)).map((c) => c.name());
  return {
    name: command.name(),
    description: command.description(),
    usage: [...path, command.usage()].join(' '),
    // Not help.visibleArguments: that leaves out arguments without a description, and they complete all the same.
    arguments: command.registeredArguments.map(argumentModel),
    options: help.visibleOptions(command).map(optionModel),
    commands,
  };
}

function optionModel(option: Option & TakesFiles): OptionModel {
  const argument = /<[^<>]*>|\[[^[\]]*\]/.exec(option.flags)?.[0] ?? null;
  const defaultValue = option.defaultValueDescription ?? option.defaultValue;
  return {
    short: option.short ?? null,
    long: option.long ?? null,
    argument,
    description: folded(option.description),
    choices: option.argChoices ?? [],
    files: option.files === true || (argument !== null && isFile(placeholderName(argument))),
    environment: option.envVar ?? null,
    default: argument === null || defaultValue === undefined ? null : String(defaultValue),
  };
}

function argumentModel(argument: Argument & TakesFiles): ArgumentModel {
  return {
    name: argument.name(),
    description: folded(argument.description),
    variadic: argument.variadic,
    required: argument.required,
    choices: argument.argChoices ?? [],
    files: argument.files === true || isFile(argument.name()),
  };
}

function isFile(placeholder: string): boolean {
  return placeholder === 'file';
}

/** Text on one line: completions have no room for more, and in a manual the page breaks lines. */
export function folded(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** A description's first paragraph, on one line. */
export function summary(description: string): string {
  return folded(description.trim().split(/\n\s*\n/)[0] ?? '');
}

/** A placeholder without its brackets and dots: `format` for `<format...>`. */
export function placeholderName(placeholder: string): string {
  return placeholder.replace(/^[<[]|[\]>]$/g, '').replace(/\.\.\.$/, '');
}

/** How an option can be written: `-t` and `--to`. */
export function spellings({ short, long }: OptionModel): string[] {
  return [short, long].filter((name) => name !== null);
}

/** Letters of the switches, those options without a value that can stand before another letter: `q` in `-qt json`. */
export function switchLetters(command: CommandModel): string {
  return command.options.flatMap(({ short, argument }) => (argument === null ? (letterOf(short) ?? []) : [])).join('');
}

/** The letter of a short option; null for `--ws`, a short form that commander allows too. */
export function letterOf(short: string | null): string | null {
  return short?.length === 2 ? short.slice(1) : null;
}

/** A command and all below it, each with its words: `wirecopy explain`. */
export function everyCommand(command: CommandModel, above = ''): { path: string; command: CommandModel }[] {
  const path = `${above}${command.name}`;
  return [{ path, command }, ...command.commands.flatMap((child) => everyCommand(child, `${path} `))];
}

/** What can stand as a command's nth argument. */
export interface Place {
  /** From 0; for the last place of a variadic argument, all from here on. */
  index: number;
  onwards: boolean;
  name: string;
  commands: readonly CommandModel[];
  choices: readonly string[];
  files: boolean;
}

/** The places of a command's arguments in their order. A subcommand can stand in the first alone. */
export function placesOf(command: CommandModel): Place[] {
  const places: Place[] = command.arguments.map(({ name, choices, files, variadic }, index) => ({
    index,
    onwards: variadic,
    name,
    commands: [],
    choices,
    files,
  }));
  if (command.commands.length === 0) return places;
  const [first, ...others] = places;
  const { commands } = command;
  if (first === undefined) {
    return [{ index: 0, onwards: false, name: 'command', commands, choices: [], files: false }];
  }
  const opening = { ...first, onwards: false, commands };
  return first.onwards ? [opening, { ...first, index: 1 }] : [opening, ...others];
}
