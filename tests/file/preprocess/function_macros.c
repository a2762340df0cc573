// Function-like macros: arguments are expanded first, names without parentheses are left alone.
#define ADD(a, b) a + b
#define TWICE(x) ADD(x, x)
#define NOTHING() nothing
#define ID(x) x
#define EMPTY
TWICE(TWICE(1))
ADD((1, 2), [3)
ADD(,)
ADD(
  a
  ,
  b )
NOTHING() NOTHING ( ) NOTHING
ID() ID(()) ID((,))
ADD EMPTY (1, 2)
#define CALL ADD
CALL(1, 2)
#define f(x) x f
f(1)(2)(3)
#define g(x) h(x
#define h(x) <x>
g(1))
ID(ID)(2)
#define OPEN (
ID OPEN 3 )
#define CAT(x) x ## x
ID(CAT(a)) CAT(ID)(4)
// STDOUT: 1 + 1 + 1 + 1
// STDOUT: (1, 2) + [3
// STDOUT:  +
// STDOUT: a + b
// STDOUT: nothing nothing NOTHING
// STDOUT:      () (,)
// STDOUT: ADD (1, 2)
// STDOUT:      1 + 2
// STDOUT: 1 f(2)(3)
// STDOUT: <1>
// STDOUT: ID(2)
// STDOUT: ID ( 3 )
// STDOUT: aa IDID(4)
