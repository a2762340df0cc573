break 15
run
print flat
print sizeof(flat)
whatis flat
print cube[0][1][3]
print sizeof(cube)
ptype cube
print *last
whatis *last
print *table
print sizeof(inner)
print inner[0]
set var flat[2] = 100
print flat
info locals sum
next
finish
