// A prefix of a string that is never evaluated means nothing; asm takes none.
// ARGS: -fsyntax-only -std=c11 %s
//~ 19: warning: encoding prefix 'L' on an unevaluated string literal has no effect [-Winvalid-unevaluated-string]
_Static_assert(1, L"text");
//~ 19: warning: encoding prefix 'u8' on an unevaluated string literal has no effect [-Winvalid-unevaluated-string]
//~ 16: error: static assertion failed: text
_Static_assert(0, u8"text");
//~ 24: error: an unevaluated string literal cannot have an encoding prefix
void f(void) { __asm__(L"nop"); }
