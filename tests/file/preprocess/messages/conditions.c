// Expressions of #if that cannot be evaluated or are surprising.
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -Wundef -Wexpansion-to-defined -Wmultichar %s
#define FUNCTION(x) x
//~ 13: note: expanded from macro 'DEF'
#define DEF defined(FUNCTION)
//~ 2: error: #if with no expression
#if
#endif
//~ 7: error: expected ')' in preprocessor expression
//~ 5: note: to match this '('
#if (1
#endif
//~ 8: error: expected value in expression
#if 1 +
#endif
//~ 10: error: expected ':'
//~ 7: note: to match this '?'
#if 1 ? 2
#endif
//~ 5: error: floating point literal in preprocessor expression
#if 1.5
#endif
//~ 5: error: invalid token at start of a preprocessor expression
#if "string"
#endif
//~ 6: error: invalid digit '8' in octal constant
#if 08
#endif
//~ 6: error: invalid suffix 'x' on integer constant
#if 0x
#endif
//~ 7: error: invalid suffix 'xyz' on integer constant
#if 12xyz
#endif
//~ 5: error: integer literal is too large to be represented in any integer type
#if 99999999999999999999999
#endif
//~ 5: warning: integer literal is too large to be represented in a signed integer type, interpreting as unsigned [-Wimplicitly-unsigned-literal]
#if 18446744073709551615 > 0
#endif
#if 'abcd'
#endif
//~ 7: error: division by zero in preprocessor expression
#if 1 / 0
#endif
//~ 7: error: remainder by zero in preprocessor expression
#if 1 % 0
#endif
//~ 24: warning: integer overflow in preprocessor expression
#if 0x7fffffffffffffff + 1
#endif
//~ 8: warning: left side of operator converted from negative value to unsigned: -1 to 18446744073709551615
#if -1 > 1u
#endif
//~ 7: warning: comma operator in operand of #if [-Wpedantic]
#if (1, 2)
#endif
//~ 5: warning: 'FUNKTION' is not defined, evaluates to 0 [-Wundef]
//~ 5: error: function-like macro 'FUNKTION' is not defined
#if FUNKTION(1)
#endif
//~ 5: warning: 'UNDEFINED_NAME' is not defined, evaluates to 0 [-Wundef]
#if UNDEFINED_NAME
#endif
//~ 5: warning: macro expansion producing 'defined' has undefined behavior [-Wexpansion-to-defined]
#if DEF
#endif
//~ 12: error: macro name missing
#if defined
#endif
//~ 14: error: missing ')' after 'defined'
//~ 12: note: to match this '('
#if defined(A
#endif
//~ 13: error: macro name must be an identifier
#if defined 5
#endif
//~ 7: error: token is not a valid binary operator in a preprocessor subexpression
#if 1 2
#endif
//~ 5: error: invalid token at start of a preprocessor expression
#if = 3
#endif
//~ 12: error: expected end of line in preprocessor expression
#if 1 == 1 )
#endif
#if 0
//~ 2: error: #elif with no expression
#elif
#endif
//~ 7: error: macro name missing
#ifdef
#endif
//~ 8: error: macro name must be an identifier
#ifdef 5
#endif
//~ 9: error: macro name must be an identifier
#ifndef "x"
#endif
//~ 1: warning: ISO C requires a translation unit to contain at least one declaration [-Wempty-translation-unit]
