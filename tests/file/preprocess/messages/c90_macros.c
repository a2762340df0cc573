/* What C90 does not have, under -pedantic. */
/* ARGS: -fsyntax-only -std=c90 -pedantic -Wundef %s */
/*~ 11: warning: variadic macros are a C99 feature [-Wvariadic-macros] */
#define V(...) 1
/*~ 12: warning: named variadic macros are a GNU extension [-Wvariadic-macros] */
#define N(a...) 1
#define ONE(x) 1
/*~ 9: warning: empty macro arguments are a C99 feature [-Wc99-extensions] */
int a = ONE();
/*~ 14: warning: variadic macros are a C99 feature [-Wvariadic-macros] */
/*~ 9: note: macro 'W' defined here */
#define W(x, ...) 1
/*~ 12: warning: passing no argument for the '...' parameter of a variadic macro is a C23 extension [-Wvariadic-macro-arguments-omitted] */
int b = W(1);
/*~ 1: warning: // comments are not allowed in this language [-Wcomment] */
// line comment
/*~ 10: warning: whitespace recommended after macro name */
#define X"x"
/*~ 7: warning: comma operator in operand of #if [-Wpedantic] */
#if (1, 1)
#endif
/*~ 2: warning: #include_next is a language extension [-Wgnu-include-next] */
/*~ 2: warning: #include_next in primary source file; will search from start of include path [-Winclude-next-outside-header] */
#include_next <stddef.h>
/*~ 2: warning: #warning is a C23 extension [-Wpedantic] */
/*~ 2: warning: text [-W#warnings] */
#warning text
