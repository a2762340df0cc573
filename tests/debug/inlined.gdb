# LEVELS: O2
break opaque
run
print value
up
info frame-filter
print base
print factor
up
print pair
up
print argc
backtrace
continue
up
print base
print factor
up
print left
print pair
finish
break scale
info breakpoints
run
backtrace
print factor
kill
