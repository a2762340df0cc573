// Types and declarators: what the other tests of this folder leave out.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c23 -pedantic %s
// ARGS[c17]: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
//~ 58: error: member of anonymous struct redeclares 'x'
//~ 39: note: previous declaration is here
struct s { int bits : 3; struct { int x; }; struct { int x; }; };
//~ [-] 25: error: invalid application of 'typeof' to bit-field
//~ [c17] 8: error: expected parameter declarator
//~ [c17] 31: error: expected function body after function declarator
typeof(((struct s *)0)->bits) a;
int n;
//~ 20: error: 'static' may not be used without an array size
void b(int v[static]);
//~ 13: error: argument may not have 'void' type
//~ 23: error: 'void' as parameter must not have type qualifiers
//~ 48: error: 'void' must be the first and only parameter if specified
//~ 56: error: expected ')'
//~ 52: note: to match this '('
//~ [c17] 53: error: ISO C requires a named parameter before '...'
void c(void x, int), d(const void), e(int, void), f(..., int);
//~ 13: error: variably modified type declaration not allowed at file scope
typedef int vm[n];
//~ 47: error: redefinition of typedef for variably-modified type 'int[m]'
//~ 29: note: previous definition is here
//~ 66: error: variably modified type declaration cannot have 'extern' linkage
void g(int m) { typedef int t[m]; typedef int t[m]; extern int (*p)[m]; static int (*q)[m]; }
//~ 8: note: previous definition is here
struct tag { int x; };
//~ [-] 47: error: redefinition of 'tag' with different members
//~ 23: note: previous definition is here
//~ [c17] 47: error: redefinition of 'tag'
void h(void) { struct tag { long y; }; struct tag { int y; }; }
//~ [-] 8: error: redefinition of 'tag' with different members
//~ [c17] 8: error: redefinition of 'tag'
struct tag { long x; };
//~ 6: note: previous declaration is here
//~ [c17] 9: warning: enumeration types with a fixed underlying type are a C23 extension [-Wc23-extensions]
enum e1 : int;
//~ 6: error: enumeration previously declared with fixed underlying type
enum e1;
//~ 6: note: previous declaration is here
enum e2 { E2 };
//~ 6: error: enumeration previously declared with nonfixed underlying type
//~ [c17] 9: warning: enumeration types with a fixed underlying type are a C23 extension [-Wc23-extensions]
enum e2 : int;
//~ 27: error: enumerator value is not representable in the underlying type 'unsigned char'
//~ 37: error: enumerator value is not representable in the underlying type 'unsigned char'
//~ [c17] 9: warning: enumeration types with a fixed underlying type are a C23 extension [-Wc23-extensions]
enum e3 : unsigned char { E3 = 256, E4 = -1 };
//~ 6: error: non-defining declaration of enumeration with a fixed underlying type is only permitted as a standalone declaration; missing list of enumerators? [-Welaborated-enum-base]
//~ [c17] 9: warning: enumeration types with a fixed underlying type are a C23 extension [-Wc23-extensions]
enum e5 : int var;
int i = (static int){1};
//~ 16: error: type name does not allow storage class to be specified
int j = sizeof(static int);
//~ [c17] 10: error: use of undeclared identifier 'constexpr'
//~ [c17] 20: error: expected ')'
//~ [c17] 9: note: to match this '('
//~ [c17] 24: error: expected ';' after top level declarator
int k = (constexpr int){1};
//~ [-] 16: error: type name does not allow constexpr specifier to be specified
//~ [c17] 16: error: use of undeclared identifier 'constexpr'
//~ [c17] 26: error: expected ')'
//~ [c17] 15: note: to match this '('
int l = sizeof(constexpr int);
//~ 17: error: expected ';' at end of declaration list
//~ 23: warning: declaration does not declare anything [-Wmissing-declarations]
//~ 28: error: type name does not allow storage class to be specified
//~ 43: error: type name does not allow storage class to be specified
struct m { int x = 1; int; typedef int y; static int z; int (w); };
//~ 17: error: illegal initializer (only variables can be initialized)
typedef int o = 5;
//~ 13: error: expected ';' after top level declarator
//~ 25: error: expected identifier or '('
int p(int x) int x = 5; { return x; }
//~ 15: error: illegal initializer (only variables can be initialized)
int q(void) = 5;
//~ 22: error: array is too large (9'223'372'036'854'775'807 elements)
struct huge { char a[0x7fffffffffffffff]; char b[2]; };
//~ 8: error: expected ';' after top level declarator
//~ 16: error: expected identifier or '('
//~ [c17] 6: warning: a function declaration without a prototype is deprecated in all versions of C [-Wstrict-prototypes]
int r() int x; { return 1; }
//~ [-] 38: error: cannot cast an object of type 'int' to 'nullptr_t'
//~ [c17] 17: error: expected function body after function declarator
typeof(nullptr) t = (typeof(nullptr))5;
//~ [-] 14: error: cannot cast an object of type 'nullptr_t' to 'int'
//~ [c17] 14: error: use of undeclared identifier 'nullptr'
int u = (int)nullptr;
//~ [-] 10: error: variable 'v' declared with deduced type 'auto' cannot appear in its own initializer
//~ [c17] 6: error: type specifier missing, defaults to 'int'; ISO C99 and later do not support implicit int [-Wimplicit-int]
//~ [c17] 6: error: illegal storage class on file-scoped variable
//~ [c17] 10: error: initializer element is not a compile-time constant
auto v = v;
//~ [-] 19: error: constexpr initializer for type 'const int' is of type 'double'
//~ [c17] 1: error: unknown type name 'constexpr'
//~ [c17] 19: warning: implicit conversion from 'double' to 'int' changes value from 1.5 to 1 [-Wliteral-conversion]
constexpr int w = 1.5;
//~ [-] 24: error: constexpr initializer evaluates to -1 which is not exactly representable in type 'const unsigned int'
//~ [c17] 1: error: unknown type name 'constexpr'
constexpr unsigned x = -1;
//~ [c17] 1: error: unknown type name 'constexpr'
constexpr double y = 1;
//~ [-] 17: error: constexpr pointer initializer is not null
//~ [c17] 1: error: unknown type name 'constexpr'
constexpr char *z = "x";
//~ 1: error: '_Alignas' attribute only applies to variables and fields
_Alignas(16) void aa(void);
//~ 1: error: '_Alignas' attribute only applies to variables and fields
_Alignas(16) typedef int bb;
//~ 15: warning: declaration of 'struct dd' will not be visible outside of this function [-Wvisibility]
int cc(struct dd { int x; } p);
//~ 16: error: static assertion failed due to requirement 'sizeof(int) == 8 && 1': both
_Static_assert(sizeof(int) == 8 && 1, "both");
//~ 16: error: static assertion failed due to requirement '1 + 1 == 3'
//~ [c17] 26: warning: '_Static_assert' with no message is a C23 extension [-Wc23-extensions]
_Static_assert(1 + 1 == 3);
//~ 16: error: static assertion failed due to requirement 'sizeof(int) > sizeof(long)': sizes
_Static_assert(sizeof(int) > sizeof(long), "sizes");
//~ 5: error: variable length array declaration not allowed at file scope
int ee[n][n];
//~ 12: error: variable length array declaration not allowed at file scope
//~ 21: error: variably modified type declaration not allowed at file scope
extern int ff[n], (*gg)[n];
