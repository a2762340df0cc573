# SOURCE: types.c
# ARGS: -std=gnu23 -gdwarf-4
break done
run
up
print first
print *first.next
print/d packed
print wide
print vector
print atomic
ptype struct node
ptype struct packed
info locals
