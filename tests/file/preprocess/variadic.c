// Variadic macros: __VA_ARGS__, named, GNU's comma deletion, __VA_OPT__.
#define V(...) <__VA_ARGS__>
#define L(first, ...) first: __VA_ARGS__
#define G(format, ...) f(format, ## __VA_ARGS__)
#define N(args...) n(args)
#define NF(format, args...) n(format, ## args)
V() V(a) V(a, b) V((a, b), c) V(,)
L(1, 2, 3) L(1,) L(1)
G("a") G("a", 1) G("a", 1, 2) G("a",)
N() N(1, 2) NF("x") NF("x", 1)
#define OPT(a, ...) f(a __VA_OPT__(,) __VA_ARGS__)
OPT(1) OPT(1, 2) OPT(1,) OPT(1, 2, 3)
#define EMPTY
OPT(1, EMPTY) OPT(1, V())
#define GLUE(a, ...) a ## __VA_OPT__(x) ## b
GLUE(p) GLUE(p, q)
#define STR(...) # __VA_OPT__(got __VA_ARGS__ here)
STR() STR(1) STR(a , b)
#define NESTED(...) __VA_OPT__((__VA_ARGS__) [) __VA_ARGS__ __VA_OPT__(])
NESTED() NESTED(z)
#define SDEF(sname, ...) S sname __VA_OPT__(= { __VA_ARGS__ })
SDEF(foo); SDEF(bar, 1, 2);
// STDOUT: <> <a> <a, b> <(a, b), c> <,>
// STDOUT: 1: 2, 3 1: 1:
// STDOUT: f("a") f("a", 1) f("a", 1, 2) f("a",)
// STDOUT: n() n(1, 2) n("x") n("x", 1)
// STDOUT: f(1 ) f(1 , 2) f(1 ) f(1 , 2, 3)
// STDOUT: f(1 ) f(1 , <>)
// STDOUT: pb pxb
// STDOUT: "" "got 1 here" "got a , b here"
// STDOUT:          (z) [ z ]
// STDOUT: S foo; S bar = { 1, 2 };
