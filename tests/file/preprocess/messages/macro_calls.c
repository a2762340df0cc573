// Calls of macros with wrong arguments, bad pastes, poisoned names.
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -std=c17 -Wdate-time %s
//~ 9: note: macro 'ONE' defined here
#define ONE(x) x
//~ 9: note: macro 'TWO' defined here
//~ 9: note: macro 'TWO' defined here
#define TWO(x, y) x y
//~ 9: note: macro 'NONE' defined here
#define NONE() 0
//~ 9: note: macro 'VARIADIC' defined here
#define VARIADIC(x, ...) x
//~ 26: note: expanded from macro 'PASTE'
//~ 26: note: expanded from macro 'PASTE'
#define PASTE(x, y) x ## y
#define STRING(x) #x
//~ 16: error: too many arguments provided to function-like macro invocation
int a = ONE(1, 2);
//~ 14: error: too few arguments provided to function-like macro invocation
int b = TWO(1);
//~ 14: error: too many arguments provided to function-like macro invocation
int c = NONE(1);
//~ 19: warning: passing no argument for the '...' parameter of a variadic macro is a C23 extension [-Wvariadic-macro-arguments-omitted]
int d = VARIADIC(1);
//~ 9: error: pasting formed '+1', an invalid preprocessing token
int e = PASTE(+, 1);
//~ 9: error: pasting formed '//', an invalid preprocessing token
//~ 15: error: expected expression
//~ 18: error: expected expression
//~ 20: error: expected expression
int f = PASTE(/, /);
//~ 24: warning: invalid string literal, ignoring final '\'
const char *g = STRING(\);
//~ 17: warning: expansion of date or time macro is not reproducible [-Wdate-time]
//~ 26: warning: expansion of date or time macro is not reproducible [-Wdate-time]
//~ 35: warning: expansion of date or time macro is not reproducible [-Wdate-time]
const char *h = __DATE__ __TIME__ __TIMESTAMP__;
int i = ONE(
//~ 2: warning: embedding a directive within macro arguments has undefined behavior [-Wembedded-directive]
#define INSIDE 5
  INSIDE
);
int j = ONE(
//~ 2: error: embedding a #include directive within macro arguments is not supported
#include "nothing.h"
5);
//~ 30: warning: poisoning existing macro
#pragma GCC poison forbidden ONE
//~ 20: error: can only poison identifier tokens
#pragma GCC poison 5
//~ 5: error: attempt to use a poisoned identifier
int forbidden;
//~ 9: error: attempt to use a poisoned identifier
#define forbidden 1
//~ 9: error: '__has_include' must be used within a preprocessing directive
//~ 9: error: use of undeclared identifier '__has_include'
int k = __has_include;
//~ 18: error: missing '(' after '__has_feature'
#if __has_feature
#endif
//~ 21: error: builtin feature check macro requires a parenthesized identifier
#if __has_attribute(5)
#endif
//~ 19: error: expected "FILENAME" or <FILENAME>
#if __has_include(nothing
#endif
//~ 19: error: expected string literal in '__has_warning'
#if __has_warning(5)
#endif
//~ 19: warning: __has_warning expected option name (e.g. "-Wundef") [-Wmalformed-warning-check]
#if __has_warning("text")
#endif
//~ 21: error: unterminated function-like macro invocation
#if __is_identifier(
#endif
//~ 32: error: unterminated function-like macro invocation
#if __has_builtin(__builtin_abs
#endif
//~ 9: error: unterminated function-like macro invocation
//~ 12: error: expected ';' after top level declarator
int l = TWO(1
