// Type specifiers that do not combine (C17 6.7.2).
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -std=c17 -Wignored-qualifiers %s
//~ 11: error: cannot combine with previous 'long long' declaration specifier
long long long a;
//~ 1: error: 'short double' is invalid
short double b;
//~ 1: error: 'float' cannot be signed or unsigned
signed float c;
//~ 1: error: '_Bool' cannot be signed or unsigned
unsigned _Bool d;
//~ 5: error: cannot combine with previous 'int' declaration specifier
int char e;
//~ 7: error: cannot combine with previous 'short' declaration specifier
short long f;
//~ 8: error: cannot combine with previous 'signed' declaration specifier
signed unsigned g;
//~ 1: error: 'long long double' is invalid
long long double h;
//~ 5: error: cannot combine with previous 'int' declaration specifier
int int i;
//~ 7: warning: duplicate 'const' declaration specifier [-Wduplicate-decl-specifier]
const const int j;
//~ 21: error: expected ';' after struct
struct s1 { int x; } int k;
//~ 1: warning: plain '_Complex' requires a type specifier; assuming '_Complex double'
_Complex l;
//~ 10: warning: complex integer types are a GNU extension [-Wgnu-complex-integer]
_Complex int m;
//~ 10: warning: complex integer types are a GNU extension [-Wgnu-complex-integer]
_Complex char n;
//~ 1: error: '_Complex _Bool' is invalid
_Complex _Bool o;
//~ 6: error: 'void' as parameter must not have type qualifiers
int p(const void);
//~ 1: warning: 'const' type qualifier on return type has no effect [-Wignored-qualifiers]
const int q(void);
typedef int func(void);
//~ 1: warning: 'const' qualifier on function type 'func' (aka 'int (void)') has no effect and is a Clang extension [-Wignored-qualifiers]
const func r;
//~ 1: error: restrict requires a pointer or reference ('int' is invalid)
restrict int s;
//~ 5: error: restrict requires a pointer or reference ('int' is invalid)
int restrict t;
//~ 6: error: pointer to function type 'func' (aka 'int (void)') may not be 'restrict' qualified
func *restrict u;
int *restrict *restrict v;
//~ 1: error: _Atomic cannot be applied to array type 'int[3]'
_Atomic(int[3]) w;
//~ 1: error: _Atomic cannot be applied to function type 'func' (aka 'int (void)')
_Atomic(func) x;
//~ 1: error: _Atomic cannot be applied to qualified type 'const int'
_Atomic(const int) y;
//~ 1: error: _Atomic cannot be applied to atomic type '_Atomic(int)'
_Atomic(_Atomic int) z;
//~ 8: note: forward declaration of 'struct incomplete'
struct incomplete;
//~ 1: error: _Atomic cannot be applied to incomplete type 'struct incomplete'
_Atomic(struct incomplete) aa;
_Atomic int bb[3];
//~ 1: warning: '_BitInt' in C17 and earlier is a Clang extension [-Wbit-int-extension]
_BitInt(8) cc;
//~ 8: warning: '_BitInt' in C17 and earlier is a Clang extension [-Wbit-int-extension]
//~ 1: error: signed _BitInt must have a bit size of at least 2
signed _BitInt(1) dd;
//~ 7: error: imaginary types are not supported
float _Imaginary ee;
//~ 1: error: expected identifier or '('
sizeof ff;
//~ 1: error: unknown type name 'unknown'
unknown gg;
//~ 1: error: unknown type name 'unknown'
unknown *hh;
struct s1 s1_value;
//~ 1: error: must use 'struct' tag to refer to type 's1'
s1 ii;
//~ 13: note: previous definition is here
//~ 13: note: previous definition is here
//~ 13: note: previous definition is here
typedef int T;
//~ 10: error: redefinition of 'T' as different kind of symbol
//~ 11: error: expected ';' after top level declarator
unsigned T jj;
//~ 3: error: redefinition of 'T' as different kind of symbol
T T;
//~ 6: error: redefinition of 'T' as different kind of symbol
//~ 7: error: expected ';' after top level declarator
long T kk;
typedef int *static_ptr;
//~ 8: error: invalid storage class specifier in function declarator
int ll(static int);
_Noreturn int mm(void);
//~ 8: warning: duplicate 'inline' declaration specifier [-Wduplicate-decl-specifier]
inline inline int nn(void);
//~ 8: warning: duplicate 'static' declaration specifier [-Wduplicate-decl-specifier]
static static int oo;
//~ 10: warning: duplicate 'volatile' declaration specifier [-Wduplicate-decl-specifier]
volatile volatile int pp;
//~ 17: error: expected function body after function declarator
int typeof(int) qq;
__int128 rr;
unsigned __int128 ss;
//~ 1: error: 'short __int128' is invalid
short __int128 tt;
__float128 uu;
