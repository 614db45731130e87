/** The completion script for bash, from 3.2 on (macOS has it), with or without the package bash-completion. */
import {
  type CommandModel,
  everyCommand,
  letterOf,
  type OptionModel,
  type Place,
  placesOf,
  spellings,
  switchLetters,
} from './model.js';

/** Writes the script. It asks nothing of the program when it runs: all words are in it. */
export function bash(model: CommandModel): string {
  const all = everyCommand(model);
  const name = `_${model.name.replace(/\W/g, '_')}`;
  const values = all.flatMap(({ path, command }) =>
    command.options.flatMap((option) => valueRow(path, command, option)),
  );
  const commands = all.flatMap(({ path, command }) => command.commands.map((child) => quoted(`${path} ${child.name}`)));
  const offers = all.flatMap(({ path, command }) => command.options.flatMap((option) => offerRow(path, option)));
  const options = all.map(
    ({ path, command }) => `${quoted(path)}) words=(${list(command.options.flatMap(spellings))}) ;;`,
  );
  const places = all.flatMap(({ path, command }) => placesOf(command).map((place) => placeRow(path, place)));

  return `# bash completion for ${model.name}

# Is this word an option of the command in $path that takes a value? Then $option is its name.
${name}_option() {
  option=
  case "$path $1" in
${rows(values, 4)}
  esac
}

${name}() {
  local cur=$2 path=${quoted(model.name)} option= prefix= operands=0 ended= files= word i
  local -a words
  words=()
  COMPREPLY=()

  # What has been typed before: the command, how many arguments, the option that waits for its value.
  for (( i = 1; i < COMP_CWORD; i++ )); do
    word=\${COMP_WORDS[i]}
    if [[ -z $ended ]]; then
      ${name}_option "$word"
      if [[ -n $option ]]; then
        # --to=json comes as three words, where “=” is in COMP_WORDBREAKS.
        [[ \${COMP_WORDS[i + 1]} == '=' ]] && (( i++ ))
        (( ++i < COMP_CWORD )) || break
        option=
        continue
      fi
      case $word in
        --) ended=1; continue ;;
        -?*) continue ;;
      esac
      if (( operands == 0 )); then
        case "$path $word" in
${rows(commands.length === 0 ? [] : [`${commands.join(' | ')}) path="$path $word"; continue ;;`], 10)}
        esac
      fi
    fi
    (( ++operands ))
  done
  [[ $cur == '=' ]] && cur=

  # --to=json in one word: in bash 3.2, and where “=” isn't in COMP_WORDBREAKS.
  word=\${COMP_WORDS[COMP_CWORD]}
  if [[ -z $option && -z $ended && $word == --*=* ]]; then
    ${name}_option "\${word%%=*}"
    [[ -n $option ]] || return 0
    # The option stays in front where readline takes it for a part of the word.
    [[ $cur == --*=* ]] && prefix=\${cur%%=*}=
    cur=\${cur#"$prefix"}
  fi

  if [[ \${COMP_WORDS[COMP_CWORD - 1]} == *[\\<\\>]* ]]; then
    # A redirection.
    files=1
  elif [[ -n $option ]]; then
    case "$path $option" in
${rows(offers, 6)}
    esac
  elif [[ -z $ended && $cur == -* ]]; then
    case $path in
${rows(options, 6)}
    esac
  else
    case "$path $operands" in
${rows(places, 6)}
    esac
  fi

  for word in \${words[@]+"\${words[@]}"}; do
    [[ $word == "$cur"* ]] && COMPREPLY+=("$prefix$word")
  done
  if [[ -z $files ]]; then
    # Words that are no files, even where a folder has such a name. (bash 3.2 has no compopt.)
    compopt +o filenames 2> /dev/null
    return 0
  fi
  # Where only files fit the shell finds them itself: it knows ~user and $variables.
  if [[ -z $prefix ]] && (( \${#COMPREPLY[@]} == 0 )); then
    compopt -o bashdefault -o default 2> /dev/null && return 0
  fi
  while IFS= read -r word; do
    COMPREPLY+=("$prefix$word")
  done < <(compgen -f -- "$cur")
  return 0
}

complete -o filenames -F ${name} ${quoted(model.name)}
`;
}

/** The row that knows an option by its spellings, and by its letter behind those of switches: `-qt`. */
function valueRow(path: string, command: CommandModel, option: OptionModel): string[] {
  const name = nameOf(option);
  if (option.argument === null) return [];
  const patterns = spellings(option).map((spelling) => quoted(`${path} ${spelling}`));
  const letter = letterOf(option.short);
  const switches = switchLetters(command);
  if (letter !== null && switches !== '') {
    // A pattern for each length: case knows no repetition without extglob, which is off by default.
    for (const before of [`[${switches}]`, `[${switches}][${switches}]`]) {
      patterns.push(`${quoted(`${path} -`)}${before}${quoted(letter)}`);
    }
  }
  return [`${patterns.join(' | ')}) option=${quoted(name)} ;;`];
}

function offerRow(path: string, option: OptionModel): string[] {
  if (option.choices.length === 0 && !option.files) return [];
  return [`${quoted(`${path} ${nameOf(option)}`)}) ${offer(option.choices, option.files)} ;;`];
}

/** The rows stand in the order of the places, so that the last, of a variadic argument, can be for all others. */
function placeRow(path: string, place: Place): string {
  const pattern = place.onwards ? `${quoted(`${path} `)}[0-9]*` : quoted(`${path} ${place.index}`);
  const words = [...place.commands.map(({ name }) => name), ...place.choices];
  return `${pattern}) ${offer(words, place.files)} ;;`;
}

function offer(words: readonly string[], files: boolean): string {
  // Beside files readline quotes what it inserts; words alone must be in the form in which they are typed.
  const typed = files ? words : words.map((word) => word.replace(/[^\w@%+=:,./\-\u0080-\uffff]/g, '\\$&'));
  return [typed.length > 0 ? `words=(${list(typed)})` : '', files ? 'files=1' : ''].filter(Boolean).join('; ') || ':';
}

function nameOf({ long, short }: OptionModel): string {
  return long ?? short ?? '';
}

function rows(lines: readonly string[], indent: number): string {
  return (lines.length > 0 ? lines : ['*) ;;']).map((line) => `${' '.repeat(indent)}${line}`).join('\n');
}

function list(words: readonly string[]): string {
  return words.map((word) => (/^[\w.,+/-]+$/.test(word) ? word : quoted(word))).join(' ');
}

function quoted(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
