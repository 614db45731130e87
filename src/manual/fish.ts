/** The completion script for fish, 3.0 and later. */
import {
  type CommandModel,
  everyCommand,
  letterOf,
  type OptionModel,
  type Place,
  placesOf,
  spellings,
  summary,
  switchLetters,
} from './model.js';

/** Writes the script. It asks nothing of the program when it runs: all words are in it. */
export function fish(model: CommandModel): string {
  const all = everyCommand(model);
  const typing = `__${model.name.replace(/\W/g, '_')}_typing`;
  const complete = `complete -c ${token(model.name)}`;
  const takers = all.flatMap(({ path, command }) =>
    takerPatterns(command).map((pattern) => `${regex(path)} ${pattern}`),
  );
  const commands = all.flatMap(({ path, command }) => command.commands.map((child) => `${path} ${child.name}`));
  const lines = all.flatMap(({ path, command }) => {
    const at = (place?: Place) => {
      const index = place === undefined ? '' : ` ${place.onwards ? '-ge' : '-eq'} ${place.index}`;
      return `${complete} -n ${quoted(`${typing} ${quoted(path)}${index}`)}`;
    };
    return [
      ...command.options.map((option) => `${at()} ${optionFlags(option)}`),
      ...placesOf(command).flatMap((place) => placeLines(at(place), place)),
    ];
  });

  return `# fish completion for ${model.name}

# Is this the command that is being typed? With “-eq 0” too: and is the cursor at its first argument?
function ${typing}
    set -l path ${quoted(model.name)}
    set -l operands 0
    set -l value 0
    set -l ended 0
    set -l tokens (commandline -opc)
    set -e tokens[1]
    for token in $tokens
        if test $value = 1
            set value 0
            continue
        else if test $ended = 0
            if string match -qr -- ${quoted(`^(${takers.join('|')})$`)} "$path $token"
                set value 1
                continue
            else if test "$token" = --
                set ended 1
                continue
            else if string match -qr -- '^-.' "$token"
                continue
            else if test $operands = 0; and contains -- "$path $token"${commands.map((path) => ` ${quoted(path)}`).join('')}
                set path "$path $token"
                continue
            end
        end
        set operands (math $operands + 1)
    end
    test "$path" = "$argv[1]"; or return 1
    test (count $argv) = 1; or test $operands $argv[2] $argv[3]
end

# Files only where they are asked for below.
${complete} -f
${lines.join('\n')}
`;
}

/** Options that take the next word, as regular expressions: `-t`, also behind switches as in `-qt`, and `--to`. */
function takerPatterns(command: CommandModel): string[] {
  const takers = command.options.filter(({ argument }) => argument !== null);
  const letters = takers.flatMap(({ short }) => letterOf(short) ?? []).join('');
  const switches = switchLetters(command);
  const names = takers.flatMap(spellings).filter((name) => name.length > 2);
  return [...(letters === '' ? [] : [`-${switches && `[${switches}]*`}[${letters}]`]), ...names.map(regex)];
}

function optionFlags(option: OptionModel): string {
  const names = spellings(option).map((name) =>
    name.startsWith('--') ? `-l ${token(name.slice(2))}` : `-s ${token(name.slice(1))}`,
  );
  const values = option.choices.length > 0 ? [`-k -a ${quoted(option.choices.map(token).join(' '))}`] : [];
  const value = option.argument === null ? [] : [option.files ? '-r -F' : '-x', ...values];
  return [...names, ...value, `-d ${quoted(option.description)}`].join(' ');
}

function placeLines(at: string, place: Place): string[] {
  return [
    ...(place.files ? [`${at} -F`] : []),
    ...place.commands.map(
      ({ name, description }) => `${at} -a ${quoted(token(name))} -d ${quoted(summary(description))}`,
    ),
    ...(place.choices.length > 0 ? [`${at} -k -a ${quoted(place.choices.map(token).join(' '))}`] : []),
  ];
}

/** A word as fish reads it, in quotes only where it needs them. */
function token(word: string): string {
  return /^[\w.,+/-]+$/.test(word) ? word : quoted(word);
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

function regex(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
