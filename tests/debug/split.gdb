# SOURCE: types.c
# ARGS: -std=gnu23 -gsplit-dwarf -gz
break done
run
up
print first
print packed.wide_bits
print flags
print matrix
ptype struct node
info locals
