# COMPILERS: cinch
break inner
run
backtrace
print offset
print value
next
print local
print list
next
print offset
set var offset = 30
continue
print offset
next
info locals
kill
