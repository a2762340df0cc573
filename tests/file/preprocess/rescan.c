// The examples of C17 6.10.3.5, and what rescanning may and may not see.
#define x 3
//~ 9: note: macro 'f' defined here
#define f(a) f(x * (a))
#undef x
#define x 2
//~ 11: note: expanded from macro 'g'
#define g f
#define z z[0]
//~ 11: note: expanded from macro 'h'
#define h g(~
#define m(a) a(w)
#define w 0,1
#define t(a) a
#define p() int
#define q(x) x
#define r(x,y) x ## y
#define str(x) # x
f(y+1) + f(f(z)) % t(t(g)(0) + t)(1);
g(x+(3,4)-w) | h 5) & m
(f)^m(m);
p() i[q()] = { q(1), r(2,3), r(4,), r(,5), r(,) };
char c[2][6] = { str(hello), str() };
#undef x
#undef z
#define xstr(s) str(s)
#define debug(s, t) printf("x" # s "= %d, x" # t "= %s", \
x ## s, x ## t)
#define INCFILE(n) vers ## n
#define glue(a, b) a ## b
#define xglue(a, b) glue(a, b)
#define HIGHLOW "hello"
#define LOW LOW ", world"
debug(1, 2);
fputs(str(strncmp("abc\0d", "abc", '\4') == 0) str(: @\n), s);
//~ 17: error: unterminated function-like macro invocation
xstr(INCFILE(2).h)
glue(HIGH, LOW);
xglue(HIGH, LOW)
#define NIL(xxx) xxx
#define G_0(arg) NIL(G_1)(arg)
#define G_1(arg) NIL(arg)
G_0(42)
#define DEFER(m) m EMPTY()
#define EMPTY()
#define AGAIN() RECURSE_ID
#define RECURSE(n) n DEFER(AGAIN)()(n)
#define EVAL(...) __VA_ARGS__
RECURSE(1) EVAL(RECURSE(2))
#define self(a) self(a) + a
self(self(1)) EVAL(self(2))
// STDOUT: f(2 * (y+1)) + f(2 * (f(2 * (z[0])))) % f(2 * (0)) + t(1);
// STDOUT: f(2 * (2 +(3,4)-0,1)) | f(2 * (~ 5)) & f(2 * (0,1))^m(0,1);
// STDOUT: int i[] = { 1, 23, 4, 5, };
// STDOUT: char c[2][6] = { "hello", "" };
// STDOUT: printf("x" "1" "= %d, x" "2" "= %s", x1, x2);
// STDOUT: fputs("strncmp(\"abc\\0d\", \"abc\", '\\4') == 0" ": @\n", s);
// STDOUT: "vers2.f"
// STDOUT: "hello";
// STDOUT: "hello" ", world"
// STDOUT: 42
// STDOUT: 1 AGAIN ()(1) 2 RECURSE_ID(2)
// STDOUT: self(self(1) + 1) + self(1) + 1 self(2) + 2
