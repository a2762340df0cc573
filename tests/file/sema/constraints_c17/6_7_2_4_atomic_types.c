// C17 6.7.2.4p3 and 6.7.3: atomic types and type qualifiers.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
typedef int array[2];
typedef int function(void);
//~ 1: error: _Atomic cannot be applied to array type 'array' (aka 'int[2]')
_Atomic(array) a; // 6.7.2.4p3
//~ 1: error: _Atomic cannot be applied to function type 'function' (aka 'int (void)')
_Atomic(function) *b; // 6.7.2.4p3
//~ 1: error: _Atomic cannot be applied to atomic type '_Atomic(int)'
_Atomic(_Atomic(int)) c; // 6.7.2.4p3
//~ 1: error: _Atomic cannot be applied to qualified type 'const int'
_Atomic(const int) d; // 6.7.2.4p3
//~ 9: error: _Atomic cannot be applied to array type 'array' (aka 'int[2]')
_Atomic array e; // 6.7.3p3
//~ 9: error: _Atomic cannot be applied to function type 'function' (aka 'int (void)')
_Atomic function *f; // 6.7.3p3
//~ 1: error: restrict requires a pointer or reference ('int' is invalid)
restrict int g; // 6.7.3p2
//~ 10: error: pointer to function type 'function' (aka 'int (void)') may not be 'restrict' qualified
function *restrict h; // 6.7.3p2
//~ 5: error: restrict requires a pointer or reference ('int' is invalid)
int restrict i; // 6.7.3p2
struct record { int member; } *restrict fine;
