# ARGS: -g3 -DCOMMAND_LINE=7
break 13
run
print LIMIT
print TWICE(LIMIT + counter)
info macro TWICE
info macro LIMIT
macro expand JOIN(f, 1, 2)
print COMMAND_LINE
info macro __STDC__
info macro EMPTY
next
next
print LIMIT
info macro LIMIT
