/** The completion script for zsh, on its own _arguments: `_wirecopy` in a folder of $fpath, or read with source. */
import {
  type CommandModel,
  everyCommand,
  letterOf,
  type OptionModel,
  type Place,
  placeholderName,
  placesOf,
  spellings,
  summary,
  switchLetters,
} from './model.js';

/** Writes the script. It asks nothing of the program when it runs: all words are in it. */
export function zsh(model: CommandModel): string {
  const main = functionName(model.name);
  const functions = everyCommand(model).map(({ path, command }) => commandFunction(path, command, main));
  return `#compdef ${model.name}

# Words of which one fits, or the name of a file.
${main}_or_files() {
  local name=$1
  local -a choices
  choices=("\${@:2}")
  _alternative "choices:\${name}:compadd -a choices" 'files:file:_files'
}

${functions.join('\n')}
# Loaded from $fpath this file is the function's first call; read with source it names the function.
if [[ $funcstack[1] == ${main} ]]; then
  ${main} "$@"
else
  compdef ${main} ${quoted(model.name)}
fi
`;
}

function commandFunction(path: string, command: CommandModel, main: string): string {
  const name = functionName(path);
  const specs = [
    ...command.options.flatMap((option) => optionSpecs(option, main)),
    ...placesOf(command).map((place) => placeSpec(place, name, main)),
  ];
  const call = `_arguments -s -S${specs.map((spec) => ` \\\n    ${quoted(spec)}`).join('')}`;
  if (command.commands.length === 0) return `${name}() {\n  ${call}\n}\n`;
  const described = command.commands.map((child) => quoted(`${colons(child.name)}:${summary(child.description)}`));
  const rows = command.commands.map((child) => {
    const go = `words=("\${(@)words[i,-1]}"); (( CURRENT -= i - 1 )); ${functionName(`${path} ${child.name}`)}; return`;
    return `      (${quoted(child.name)}) ${go} ;;`;
  });
  return `${name}_commands() {
  local -a commands
  commands=(
${described.map((line) => `    ${line}`).join('\n')}
  )
  _describe -t commands command commands
}

${name}() {
  # The first word that is neither an option nor an option's value can be a command, with options of its own.
  local -i i=2
  while (( i < CURRENT )); do
    case $words[i] in
      (--) break ;;
${valuePatterns(command)
  .map((pattern) => `      (${pattern}) (( i += 2 )) ;;\n`)
  .join('')}      (-?*) (( i += 1 )) ;;
${rows.join('\n')}
      (*) break ;;
    esac
  done
  ${call}
}
`;
}

/** Patterns of the options that take the next word: `-t`, also behind switches as in `-qt`, and `--to`. */
function valuePatterns(command: CommandModel): string[] {
  const takers = command.options.filter(({ argument }) => argument !== null);
  const letters = takers.flatMap(({ short }) => letterOf(short) ?? []).join('');
  const switches = switchLetters(command);
  const names = takers.flatMap(spellings).filter((name) => name.length > 2);
  const bundles = letters === '' ? [] : [`-${switches === '' ? '' : `[${switches}]#`}[${letters}]`];
  return [...bundles, ...(names.length > 0 ? [names.join('|')] : [])];
}

/** One spec for each spelling; with one spelling the other is not offered any more. */
function optionSpecs(option: OptionModel, main: string): string[] {
  const names = spellings(option);
  const repeats = option.argument !== null && /\.\.\.[\]>]$/.test(option.argument);
  const before = repeats ? '*' : names.length > 1 ? `(${names.join(' ')})` : '';
  return names.map((name) => {
    const description = `[${option.description.replace(/[\\[\]]/g, '\\$&')}]`;
    if (option.argument === null) return `${before}${name}${description}`;
    const value = placeholderName(option.argument);
    // One colon where the value can be left out, too: commander takes any word that follows.
    const joined = name.length > 2 ? '=' : '+';
    return `${before}${name}${joined}${description}:${message(value)}:${action(value, option, main)}`;
  });
}

function placeSpec(place: Place, name: string, main: string): string {
  const position = place.onwards ? '*' : String(place.index + 1);
  if (place.commands.length === 0) return `${position}:${message(place.name)}:${action(place.name, place, main)}`;
  const alternatives = [
    `commands:command:${name}_commands`,
    ...(place.choices.length > 0 ? [`choices:${message(place.name)}:(${words(place.choices)})`] : []),
    ...(place.files ? ['files:file:_files'] : []),
  ];
  const label = place.files ? 'command or file' : 'command';
  return `${position}:${label}: _alternative ${alternatives.map((text) => colons(quoted(text))).join(' ')}`;
}

/** What _arguments calls for a value; a blank is for a free value, of which only the message is shown. */
function action(
  name: string,
  { choices, files }: { choices: readonly string[]; files: boolean },
  main: string,
): string {
  if (files && choices.length > 0) return ` ${main}_or_files ${words([name, ...choices])}`;
  if (files) return '_files';
  return choices.length > 0 ? `(${words(choices)})` : ' ';
}

/** Words in an action, which the shell reads once more; colons would end it. */
function words(list: readonly string[]): string {
  return list.map((word) => colons(word.replace(/[^\w@%+:,./\-\u0080-\uffff]/g, '\\$&'))).join(' ');
}

/** A percent sign would be a prompt's escape there. */
function message(text: string): string {
  return colons(text).replaceAll('%', '%%');
}

function colons(text: string): string {
  return text.replaceAll(':', '\\:');
}

function functionName(path: string): string {
  return `_${path.replace(/\W/g, '_')}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
