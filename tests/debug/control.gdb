break main
run
next
step
info args
next
next
next
info locals
next
info locals
break square if value == 4
continue
backtrace
print value
next
info locals
print result
finish
up
print values
frame 0
watch total
continue
print total
delete
break name_of
continue
finish
continue
next
next
info locals
finish
tbreak control.c:47
run
print tries
next
next
next
next
next
next
next
next
next
until 53
print tries
kill
