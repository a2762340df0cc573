# ARGS: -std=gnu23
break done
run
up
print first
print *first.next
print first.next->real
print last.balance
print last.rest
print/x packed
print packed.wide_bits
ptype struct node
ptype node
whatis first
ptype struct packed
ptype opaque
ptype later
print later
print text
print text.data[1]
ptype struct text
print number
ptype union number
print color
print mixed
print flags
print small
print wide
print/d Blue
ptype color_t
print yes
print letter
print tiny
print byte
print half
print word
print big
print huge
print bit_int
print signed_bit_int
ptype signed_bit_int
print half_float
print single
print real
print extended
print complex_number
ptype complex_number
print vector
ptype vector
print matrix
print matrix[1]
ptype matrix
print string
print constant
whatis constant
ptype restrict_like
print *restrict_like@3
print atomic
whatis atomic
print per_thread
print hidden
print size
whatis size
print sizeof(first)
print callback_pointer
ptype callback_pointer
ptype callback
ptype table
ptype handler
ptype sum
print calls
print local
print copy
ptype copy
whatis copy
ptype struct local
info locals
set var first.balance = -4
set var first.next->point.y = 99
set var color = Red
set var single = single * 2
set var matrix[0][1] = 20
set var signed_bit_int = -6
set var per_thread = 1000
print first.balance
print last.point
print color
print single
print matrix
print signed_bit_int
print per_thread
continue
