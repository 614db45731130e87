/** The manual page, in roff's man macros: what `man wirecopy` shows. */
import {
  type ArgumentModel,
  type CommandModel,
  everyCommand,
  type OptionModel,
  placeholderName,
  spellings,
  summary,
} from './model.js';
import { argument, bold, escaped, italic, prose, tagged } from './roff.js';

/** What the program doesn't know of itself. */
export interface ManualDetails {
  version: string;
  /** Of the release, as in 2026-01-31. */
  date: string;
  /**
   * What follows, or what is added to a section that there is by that title already. In the text blank lines end
   * paragraphs; lines that start with two spaces are examples, set as they are.
   */
  sections: readonly { title: string; text: string }[];
}

/** Writes the page, in section 1. */
export function manPage(model: CommandModel, { version, date, sections }: ManualDetails): string {
  const page = new Map<string, string[]>([
    ['NAME', [nameLine(model)]],
    ['SYNOPSIS', everyCommand(model).flatMap(({ command }, index) => synopsis(command, index))],
    ['DESCRIPTION', prose(asSentence(model.description))],
    ['ARGUMENTS', model.arguments.flatMap(argumentLines)],
    ['OPTIONS', model.options.flatMap(optionLines)],
    ['COMMANDS', model.commands.flatMap(commandLines)],
    ['ENVIRONMENT', environmentLines(model)],
  ]);
  for (const { title, text } of sections) {
    const name = title.toUpperCase();
    page.set(name, [...(page.get(name) ?? []), ...prose(text)]);
  }
  return [
    // The date as it is: with escaped hyphens it would be no date.
    `.TH ${argument(model.name.toUpperCase())} 1 "${date}" ${argument(`${model.name} ${version}`)} "User Commands"`,
    // Neither stretched lines nor hyphenated words: much of the text is names.
    '.nh',
    '.ad l',
    ...[...page].flatMap(([title, lines]) => (lines.length === 0 ? [] : [`.SH ${argument(title)}`, ...opening(lines)])),
    '',
  ].join('\n');
}

/** `name \- what it does`, the form that whatis and apropos read. */
function nameLine({ name, description }: CommandModel): string {
  const text = summary(description).replace(/\.$/, '');
  if (text === '') return escaped(name);
  // A capital is a sentence's, unless more follow: HTML.
  return `${escaped(name)} \\- ${escaped(text.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase()))}`;
}

function synopsis({ usage }: CommandModel, index: number): string[] {
  return [...(index > 0 ? ['.br'] : []), usageLine(usage)];
}

/** A usage line: what is to be typed in bold, what it stands for in italics. */
function usageLine(usage: string): string {
  const pieces = usage.trim().match(/<[^<>]*>|\[[^[\]]*\]|[^\s<[]+|\s+/g) ?? [];
  return pieces
    .map((piece) => (/^[<[]/.test(piece) ? placeholder(piece) : piece.trim() === '' ? ' ' : bold(piece)))
    .join('');
}

/** `<format>` is set in italics without its brackets; those of `[file...]` say that it can be left out. */
function placeholder(text: string): string {
  const dots = /\.\.\.[\]>]$/.test(text) ? '...' : '';
  const inner = `${italic(placeholderName(text))}${dots}`;
  return text.startsWith('[') ? `[${inner}]` : inner;
}

function argumentLines({ name, description, choices, required, variadic }: ArgumentModel): string[] {
  const term = `${required ? '<' : '['}${name}${variadic ? '...' : ''}${required ? '>' : ']'}`;
  if (description === '' && choices.length === 0) return [];
  return tagged(placeholder(term), [...sentence(description), ...oneOf(choices)].join(' '));
}

function optionLines(option: OptionModel): string[] {
  const { description, choices, files, environment } = option;
  const value = option.argument === null ? '' : ` ${placeholder(option.argument)}`;
  return tagged(
    `${spellings(option).map(bold).join(', ')}${value}`,
    [
      ...sentence(description),
      ...oneOf(choices, files),
      ...(option.default === null ? [] : [`Default: ${bold(option.default)}.`]),
      ...(environment === null ? [] : [`Environment: ${bold(environment)}.`]),
    ].join(' '),
  );
}

function commandLines(command: CommandModel): string[] {
  const own = [...command.arguments.flatMap(argumentLines), ...command.options.flatMap(optionLines)];
  return [
    `.SS ${argument(command.usage)}`,
    ...opening(prose(asSentence(command.description))),
    ...own,
    ...command.commands.flatMap(commandLines),
  ];
}

/** Variables that set options, each once: commands can share an option. */
function environmentLines(model: CommandModel): string[] {
  const names = new Map<string, Set<string>>();
  for (const option of everyCommand(model).flatMap(({ command }) => command.options)) {
    if (option.environment === null) continue;
    const spelling = option.long ?? option.short ?? '';
    names.set(option.environment, (names.get(option.environment) ?? new Set()).add(spelling));
  }
  return [...names].flatMap(([variable, options]) =>
    tagged(bold(variable), `The same as ${[...options].map(bold).join(', ')}, which goes before it.`),
  );
}

/** A description as a sentence: what is added behind it would run into it. */
function sentence(description: string): string[] {
  return description === '' ? [] : [escaped(asSentence(description))];
}

/** With a capital where it starts with a word, and with a full stop. */
function asSentence(text: string): string {
  if (text === '') return '';
  const capital = text.replace(/^\p{Ll}(?=\p{Ll}*(?:[\s,;:]|$))/u, (letter) => letter.toUpperCase());
  return /[.!?…]$/.test(capital) ? capital : `${capital}.`;
}

function oneOf(choices: readonly string[], files = false): string[] {
  if (choices.length === 0) return [];
  return [`One of ${choices.map(bold).join(', ')}${files ? ', or a file' : ''}.`];
}

/** Lines behind a heading: there a paragraph begins anyway. */
function opening(lines: readonly string[]): readonly string[] {
  return lines[0] === '.PP' ? lines.slice(1) : lines;
}
