# SOURCE: control.c
# ARGS: -gline-tables-only
break control.c:15
run
backtrace
next
info locals
kill
