// Strings for atomic arrays, empty flexible arrays, bit-fields too narrow, dropped restrict.
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -std=c11 %s
//~ 14: error: array initializer must be an initializer list
_Atomic char a1[] = "";
const char a2[] = "";
//~ 30: note: initialized flexible array member 'y' is here
//~ 30: note: initialized flexible array member 'y' is here
struct flexible { int x; int y[]; };
//~ 26: warning: use of an empty initializer is a C23 extension [-Wc23-extensions]
//~ 26: warning: flexible array initialization is a GNU extension [-Wgnu-flexible-array-initializer]
struct flexible b1 = {0, {}};
//~ 45: warning: use of an empty initializer is a C23 extension [-Wc23-extensions]
//~ 45: warning: flexible array initialization is a GNU extension [-Wgnu-flexible-array-initializer]
void b2(void) { struct flexible local = {0, {}}; (void)local; }
struct bits { unsigned x : 2; signed y : 2; };
//~ 19: warning: implicit truncation from 'int' to bit-field changes value from 4 to 0 [-Wbitfield-constant-conversion]
//~ 22: warning: implicit truncation from 'int' to bit-field changes value from 2 to -2 [-Wbitfield-constant-conversion]
struct bits c1 = {4, 2};
struct bits c2 = {3, -2};
//~ 34: warning: initializing 'int **' with an expression of type 'int *restrict *' discards qualifiers [-Wincompatible-pointer-types-discards-qualifiers]
void d1(int x[restrict]) { int **y = &x; (void)y; }
//~ 34: warning: initializing 'void *' with an expression of type 'int *restrict *' discards qualifiers [-Wincompatible-pointer-types-discards-qualifiers]
void d2(int *restrict x) { void *y = &x; int *restrict *z = &x; (void)y; (void)z; }
