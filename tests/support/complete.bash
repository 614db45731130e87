# Piped into bash --norc -i, with lines that end in a TAB behind it: readline completes them without a terminal too,
# and each is run. $OUT gets what was offered and the words that the command was given.
PS1= PS2=
source "$SCRIPTS/wirecopy"
wirecopy() { printf 'word:%s\n' "$@" >> "$OUT"; echo end >> "$OUT"; }
# Where the script leaves files to the shell itself they are added for the test.
compopt() { builtin compopt "$@" && { [[ $* != *default* ]] || by_shell=1; }; }
record() { by_shell=; _wirecopy "$@"; { ((${#COMPREPLY[@]} == 0)) || printf 'offered:%s\n' "${COMPREPLY[@]}"; [[ -z $by_shell ]] || compgen -f -P offered: -- "$2"; } >> "$OUT"; }
complete -o filenames -F record wirecopy
