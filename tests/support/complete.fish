# fish --no-config complete.fish line...: $OUT gets what is offered for each line.
source $SCRIPTS/wirecopy.fish
for line in $argv
    for offer in (complete -C $line)
        # The other shells offer what follows “--to=” alone.
        echo offered:(string replace -r '^--\w+=' '' -- (string split -m 1 \t -- $offer)[1]) >>$OUT
        echo $offer
    end
    echo end >>$OUT
end
