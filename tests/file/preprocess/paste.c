// The ## operator: operands not expanded, placemarkers, results rescanned, numbers and punctuators.
#define P(a, b) a ## b
#define P3(a, b, c) a ## b ## c
#define XP(a, b) P(a, b)
#define AB 42
#define A x
P(A, B) XP(A, B) P(A,) P(,B) P(,)
P(1, 2) P(1, e5) P(1.2e, +3) P(., 5)
P(+, +) P(<<, =) P(-, >) P(#, #) P(<, :)
P3(a, b, c) P3(, b,) P3(1, ., 5) P3(,,)
P(L, "wide") P(u8, "x") P(L, 'c')
#define hash_hash # ## #
#define mkstr(a) # a
#define in_between(a) mkstr(a)
#define join(c, d) in_between(c hash_hash d)
join(x, y)
#define t(x,y,z) x ## y ## z
t(1,2,3), t(,4,5), t(6,,7), t(8,9,), t(10,,), t(,11,), t(,,12), t(,,)
#define EMPTY
P(EMPTY, x) XP(EMPTY, x)
#define REST(a, ...) a ## __VA_ARGS__
REST(x, y, z) REST(x)
// STDOUT: 42 xB x B
// STDOUT:  12 1e5 1.2e+ 3 .5
// STDOUT: ++ <<= -> ## <:
// STDOUT: abc b 1.5
// STDOUT:  L"wide" u8"x" L'c'
// STDOUT: "x ## y"
// STDOUT: 123, 45, 67, 89, 10, 11, 12,
// STDOUT: EMPTYx x
// STDOUT: xy, z x
