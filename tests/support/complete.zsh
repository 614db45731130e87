# zsh -f complete.zsh line...: types each line and a TAB in a zsh of its own, and runs it. $OUT gets what was offered
# and the words that the command was given; what the screen shows is printed.
zmodload zsh/zpty
zpty shell zsh -f -i
# compadd with -O, -A or -D only asks what would match.
setup=(
  'PROMPT= PS2=' 'unsetopt beep prompt_sp auto_remove_slash' 'stty -echo cols 400 rows 100' 'fpath=($SCRIPTS $fpath)'
  'autoload -Uz compinit && compinit -D -u'
  'compadd() {
     if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return; fi
     local -a _matches; builtin compadd -A _matches "$@"; print -rl -- "offered:"$^_matches >> $OUT
     builtin compadd "$@"
   }'
  'wirecopy() { print -rl -- "word:"$^@ >> $OUT; print end >> $OUT; print DO""NE; }'
)
# In its presence descriptions stand a line too low.
[[ -z $SHOWN ]] || setup+=('unfunction compadd')
zpty -w shell "${(F)setup}"$'\nprint REA""DY'
zpty -r -m shell screen '*READY*' || exit 1
for line; do
  zpty -w shell "$line"$'\t'
  zpty -r -m shell screen '*DONE*' || exit 1
  print -r -- "$screen"
done
zpty -d shell
