# ARGS: -std=gnu17
break small
break floats
break large
break several
break extended
break give
break old
run
info args
finish
continue
info args
print s.c
print t.b
continue
info args
finish
continue
info args
print l.values[1]
set var l.values[1] = 50
finish
continue
info args
ptype several
continue
info args
finish
continue
info args
up
print big.values[0]
