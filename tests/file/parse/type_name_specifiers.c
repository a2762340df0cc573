// C17 6.7.5p2, 6.7.7: type names have no alignment and no function specifiers; 6.7.4p2: these are
// for functions.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c11 %s
//~ 17: error: expected expression
int a1 = sizeof(_Alignas(8) int);
//~ 19: error: expected expression
int a2 = _Alignof(_Alignas(8) int);
//~ 11: error: expected expression
//~ 27: error: expected ';' after top level declarator
int a3 = (_Alignas(8) int)0;
//~ 10: error: expected expression
_Alignas(_Alignas(8) long) long a4;
//~ 17: error: expected expression
int a5 = sizeof(_Noreturn int (*)(void));
//~ 17: error: expected expression
int a6 = sizeof(inline int);
//~ 21: error: type name does not allow function specifier to be specified
int a7 = sizeof(int _Noreturn);
//~ 21: error: type name does not allow function specifier to be specified
int a8 = sizeof(int inline);
//~ 18: error: type name does not allow function specifier to be specified
//~ 36: error: type name does not allow function specifier to be specified
struct members { _Noreturn int b1; inline int b2; };
//~ 9: error: '_Noreturn' can only appear on functions
void c1(_Noreturn void callback(void));
//~ 9: error: invalid storage class specifier in function declarator
void d1(register void);
void d2(register int);
