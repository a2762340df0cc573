// C17 6.7.2: which type specifiers go together, and that there is one.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
//~ 13: note: previous definition is here
typedef int name;
//~ 8: error: type specifier missing, defaults to 'int'; ISO C99 and later do not support implicit int [-Wimplicit-int]
static a; // p2
//~ 7: error: type specifier missing, defaults to 'int'; ISO C99 and later do not support implicit int [-Wimplicit-int]
const b; // p2
//~ 1: error: type specifier missing, defaults to 'int'; ISO C99 and later do not support implicit int [-Wimplicit-int]
c; // p2
//~ 1: error: type specifier missing, defaults to 'int'; ISO C99 and later do not support implicit int [-Wimplicit-int]
f(void); // p2
//~ 11: error: cannot combine with previous 'long long' declaration specifier
long long long d; // p2
//~ 7: error: cannot combine with previous 'short' declaration specifier
short long e; // p2
//~ 10: error: cannot combine with previous 'unsigned' declaration specifier
unsigned signed g; // p2
//~ 1: error: 'float' cannot be signed or unsigned
unsigned float h; // p2
//~ 1: error: 'long float' is invalid
long float i; // p2
//~ 1: error: 'short double' is invalid
short double j; // p2
//~ 6: error: cannot combine with previous 'char' declaration specifier
char int k; // p2
//~ 6: error: cannot combine with previous 'void' declaration specifier
//~ 10: error: variable has incomplete type 'void'
void int l; // p2
//~ 10: error: redefinition of 'name' as different kind of symbol
//~ 14: error: expected ';' after top level declarator
unsigned name m; // p2
//~ 30: error: expected ';' after struct
struct record { int member; } int n; // p2
//~ 1: error: '_Bool' cannot be signed or unsigned
_Bool unsigned o; // p2
//~ 1: error: '_Bool' cannot be signed or unsigned
unsigned _Bool p; // p2
//~ 1: error: 'long char' is invalid
long char q; // p2
//~ 10: warning: complex integer types are a GNU extension [-Wgnu-complex-integer]
_Complex int r; // p2
//~ 1: warning: plain '_Complex' requires a type specifier; assuming '_Complex double'
_Complex s; // p2
//~ 7: error: cannot combine with previous 'float' declaration specifier
float double t; // p2
//~ 1: error: 'long long double' is invalid
long long double u; // p2
//~ 7: error: parameter 'w' was not declared, defaults to 'int'; ISO C99 and later do not support implicit int [-Wimplicit-int]
//~ 5: warning: a function definition without a prototype is deprecated in all versions of C and is not supported in C23 [-Wdeprecated-non-prototype]
int v(w) { return w; } // 6.9.1p6
//~ 23: error: type specifier missing, defaults to 'int'; ISO C99 and later do not support implicit int [-Wimplicit-int]
struct fields { const x; }; // p2
//~ 13: error: unknown type name 'z'
int y(const z); // p2
