// Object-like macros: nesting, empty bodies, redefinition that changes nothing, #undef, keywords.
#define ONE 1
#define TWO (ONE + ONE)
#define EMPTY
#define ONE 1
#define int long
TWO EMPTY ONE
int x;
#undef int
#undef NEVER_DEFINED
int y;
#define A B
#define B A
A B
#define NOT_A_CALL (x)
NOT_A_CALL(1)
#define DOUBLE_SPACE a   b
DOUBLE_SPACE
[EMPTY] (EMPTY)
// STDOUT: (1 + 1) 1
// STDOUT: long x;
// STDOUT: int y;
// STDOUT: A B
// STDOUT: (x)(1)
// STDOUT: a b
// STDOUT: [] ()
