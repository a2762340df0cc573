// What C90 does not have yet, and what it forbids.
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -std=gnu90 %s
typedef const int Constant;
typedef volatile int Changing;
//~ 7: warning: duplicate 'const' declaration specifier [-Wduplicate-decl-specifier]
const const int a1;
//~ 1: warning: duplicate 'const' declaration specifier [-Wduplicate-decl-specifier]
const Constant a2;
//~ 1: warning: duplicate 'volatile' declaration specifier [-Wduplicate-decl-specifier]
volatile Changing a3;
//~ 1: warning: duplicate 'const' declaration specifier [-Wduplicate-decl-specifier]
const __typeof__(a2) a4;
//~ 12: warning: duplicate 'const' declaration specifier [-Wduplicate-decl-specifier]
int *const const a5 = 0;
//~ 1: warning: '_Atomic' is a C11 extension [-Wc11-extensions]
_Atomic int a6;
//~ 1: warning: '_Atomic' is a C11 extension [-Wc11-extensions]
_Atomic(int) a7;
//~ 6: warning: '_Atomic' is a C11 extension [-Wc11-extensions]
int *_Atomic a8;
//~ 1: warning: '_Atomic' is a C11 extension [-Wc11-extensions]
//~ 9: warning: '_Atomic' is a C11 extension [-Wc11-extensions]
//~ 9: warning: duplicate '_Atomic' declaration specifier [-Wduplicate-decl-specifier]
_Atomic _Atomic int a9;
//~ 10: warning: '_Alignof' is a C11 extension [-Wc11-extensions]
int b1 = _Alignof(int);
int b2 = __alignof__(int);
//~ 13: warning: hexadecimal floating constants are a C99 feature [-Wc99-extensions]
//~ 27: warning: hexadecimal floating constants are a C99 feature [-Wc99-extensions]
double b3 = 0x1.2p2, b4 = 0x1p2;
//~ 20: warning: integer literal is too large to be represented in type 'long', interpreting as 'unsigned long' per C89; this literal will be ill-formed in C99 onwards [-Wc99-compat]
unsigned long b5 = 9223372036854775808;
//~ 39: warning: mixing declarations and code is a C99 extension [-Wdeclaration-after-statement]
void c1(void) { int x = 1; x = 2; int y = x; int z = y; x = z; }
//~ 36: warning: ISO C does not allow indirection on operand of type 'void *' [-Wvoid-ptr-dereference]
//~ 35: warning: ISO C forbids taking the address of an expression of type 'void' [-Wpedantic]
//~ 37: warning: expression result unused [-Wunused-value]
//~ 41: warning: ISO C does not allow indirection on operand of type 'const void *' [-Wvoid-ptr-dereference]
//~ 42: warning: expression result unused [-Wunused-value]
void c2(void *p, const void *q) { &*p; &*q; }
extern const void d1;
extern void d2;
const void *e1 = &d1;
//~ 12: warning: ISO C forbids taking the address of an expression of type 'void' [-Wpedantic]
void *e2 = &d2;
