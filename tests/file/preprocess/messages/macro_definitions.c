// Definitions of macros that are malformed.
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -Wkeyword-macro %s
//~ 8: error: macro name missing
#define
//~ 9: error: macro name must be an identifier
#define 5
//~ 9: error: 'defined' cannot be used as a macro name
#define defined 1
//~ 9: warning: redefining builtin macro [-Wbuiltin-macro-redefined]
#define __FILE__ "x"
//~ 8: warning: undefining builtin macro [-Wbuiltin-macro-redefined]
#undef __LINE__
//~ 7: error: macro name missing
#undef
//~ 8: error: macro name must be an identifier
#undef 5
//~ 9: note: previous definition is here
#define OK 1
//~ 9: warning: 'OK' macro redefined [-Wmacro-redefined]
#define OK 2
//~ 9: note: previous definition is here
#define F(x) x
//~ 9: warning: 'F' macro redefined [-Wmacro-redefined]
#define F(y) y
//~ 10: warning: ISO C99 requires whitespace after the macro name [-Wc99-extensions]
#define A+1
//~ 10: warning: ISO C99 requires whitespace after the macro name [-Wc99-extensions]
#define B"text"
//~ 14: error: duplicate macro parameter name 'x'
#define D(x, x) x
//~ 12: error: expected comma in macro parameter list
#define E(x
//~ 13: error: expected comma in macro parameter list
#define G(x y) x
//~ 11: error: invalid token in macro parameter list
#define H(5) 1
//~ 13: error: expected identifier in macro parameter list
#define I(x,) x
//~ 14: error: missing ')' in macro parameter list
#define J(..., x) x
//~ 12: warning: named variadic macros are a GNU extension [-Wvariadic-macros]
#define K(x...) x
//~ 13: warning: __VA_ARGS__ can only appear in the expansion of a C99 variadic macro [-Wpedantic]
#define L() __VA_ARGS__
//~ 15: error: '#' is not followed by a macro parameter
#define M(x) #y
//~ 11: error: '##' cannot appear at start of macro expansion
#define N ## a
//~ 16: error: '##' cannot appear at end of macro expansion
#define O(x) x ##
//~ 14: warning: __VA_OPT__ can only appear in the expansion of a variadic macro [-Wvariadic-macros]
#define P(x) __VA_OPT__(x)
//~ 26: error: missing '(' following __VA_OPT__
#define Q(...) __VA_OPT__
//~ 27: error: __VA_OPT__ cannot be nested within its own replacement tokens
#define R(...) __VA_OPT__(__VA_OPT__(x))
//~ 27: error: unterminated __VA_OPT__
#define S(...) __VA_OPT__(x
//~ 27: error: '##' cannot appear at start of __VA_OPT__ argument
#define T(...) __VA_OPT__(## x)
//~ 9: warning: keyword is hidden by macro definition [-Wkeyword-macro]
#define if while
//~ 9: warning: __VA_ARGS__ can only appear in the expansion of a C99 variadic macro [-Wpedantic]
#define __VA_ARGS__ 1
//~ 11: warning: __VA_ARGS__ can only appear in the expansion of a C99 variadic macro [-Wpedantic]
#define U(__VA_ARGS__) 1
//~ 1: warning: ISO C requires a translation unit to contain at least one declaration [-Wempty-translation-unit]
