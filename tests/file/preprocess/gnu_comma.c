// GNU: `, ## args` drops its comma when the variable argument is left out, not when it is empty.
// ARGS: -E -P %s
// ARGS[strict]: -E -P -std=c11 %s
#define NOTHING
#define NAMED(f, a...) p(f, ##a)
#define UNNAMED(f, ...) p(f, ##__VA_ARGS__)
#define ONLY(...) p(0, ##__VA_ARGS__)
#define ONLY_NAMED(a...) p(0, ##a)
NAMED(1) NAMED(1,) NAMED(1, ) NAMED(1, NOTHING) NAMED(1, 2) NAMED(1, 2, 3) NAMED(1,,)
UNNAMED(1) UNNAMED(1,) UNNAMED(1, ) UNNAMED(1, NOTHING) UNNAMED(1, 2) UNNAMED(1,,)
UNNAMED() UNNAMED(,)
// No `,` in the call can leave it out; the strict modes take it to be there.
ONLY() ONLY( ) ONLY(NOTHING) ONLY(1) ONLY(1, 2) ONLY(,)
ONLY_NAMED() ONLY_NAMED(NOTHING) ONLY_NAMED(1)
// Through other macros: a comma that stands in the body is there.
#define PASS(...) UNNAMED(__VA_ARGS__)
#define AFTER(...) UNNAMED(w, __VA_ARGS__)
#define AGAIN(x, ...) UNNAMED(x, ##__VA_ARGS__)
PASS(1) PASS(1,) PASS(1, 2)
AFTER() AFTER(1)
AGAIN(1) AGAIN(1,) AGAIN(1, NOTHING) AGAIN(1, 2)
#define BESIDE(f, ...) p(f, ##__VA_ARGS__ __VA_OPT__(;x))
#define INSIDE(f, ...) p(f __VA_OPT__(, ##__VA_ARGS__))
BESIDE(1) BESIDE(1,) BESIDE(1, NOTHING) BESIDE(1, 2)
INSIDE(1) INSIDE(1,) INSIDE(1, NOTHING) INSIDE(1, 2)
// Another ## behind it finds the comma, which it cannot paste.
//~ 44: note: expanded from macro 'PASTED'
//~ 44: note: expanded from macro 'PASTED'
#define PASTED(f, ...) p(f, ##__VA_ARGS__##z)
//~ 14: error: pasting formed ',z', an invalid preprocessing token
//~ 24: error: pasting formed ',z', an invalid preprocessing token
PASTED(1, 2) PASTED(1) PASTED(1,)
// STDOUT: p(1) p(1,) p(1,) p(1,) p(1,2) p(1,2, 3) p(1,,)
// STDOUT: p(1) p(1,) p(1,) p(1,) p(1,2) p(1,,)
// STDOUT: p() p(,)
// STDOUT: p(0) p(0) p(0,) p(0,1) p(0,1, 2) p(0,,)
// STDOUT: p(0) p(0,) p(0,1)
// STDOUT: p(1) p(1,) p(1,2)
// STDOUT: p(w,) p(w,1)
// STDOUT: p(1) p(1,) p(1,) p(1,2)
// STDOUT: p(1 ) p(1, ) p(1, ) p(1,2 ;x)
// STDOUT: p(1 ) p(1 ) p(1 ) p(1 ,2)
// STDOUT: p(1,2z) p(1,z) p(1,z)
// STDOUT[strict]: p(1) p(1,) p(1,) p(1,) p(1,2) p(1,2, 3) p(1,,)
// STDOUT[strict]: p(1) p(1,) p(1,) p(1,) p(1,2) p(1,,)
// STDOUT[strict]: p() p(,)
// STDOUT[strict]: p(0,) p(0,) p(0,) p(0,1) p(0,1, 2) p(0,,)
// STDOUT[strict]: p(0,) p(0,) p(0,1)
// STDOUT[strict]: p(1) p(1,) p(1,2)
// STDOUT[strict]: p(w,) p(w,1)
// STDOUT[strict]: p(1) p(1,) p(1,) p(1,2)
// STDOUT[strict]: p(1 ) p(1, ) p(1, ) p(1,2 ;x)
// STDOUT[strict]: p(1 ) p(1 ) p(1 ) p(1 ,2)
// STDOUT[strict]: p(1,2z) p(1,z) p(1,z)
