// struct, union and enum: members, bit-fields, enumerators (C17 6.7.2.1, 6.7.2.2, 6.7.2.3).
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -std=c17 %s
//~ 23: error: duplicate member 'x'
//~ 16: note: previous declaration is here
struct a { int x; int x; };
//~ 16: error: field 'f' declared as a function
struct b { int f(void); };
//~ 21: error: field has incomplete type 'struct c'
//~ 8: note: definition of 'struct c' is not complete until the closing '}'
struct c { struct c inner; };
//~ 16: error: flexible array member 'x' with type 'int[]' is not at the end of struct
//~ 25: note: next field declaration is here
struct d { int x[]; int y; };
//~ 16: warning: flexible array member 'x' in otherwise empty struct is a GNU extension [-Wgnu-empty-struct]
struct e { int x[]; };
struct f { int n; int x[]; };
//~ 21: warning: field 'f' with variable sized type 'struct f' not at the end of a struct or class is a GNU extension [-Wgnu-variable-sized-type-not-at-end]
struct g { struct f f; int y; };
//~ 11: warning: 'struct f' may not be used as an array element due to flexible array member [-Wflexible-array-extensions]
struct f h[3];
//~ 22: warning: flexible array member 'y' in a union is a GNU extension [-Wgnu-flexible-array-union-member]
union i { int x; int y[]; };
//~ 16: error: width of bit-field 'x' (33 bits) exceeds the width of its type (32 bits)
struct j { int x : 33; };
//~ 16: error: bit-field 'x' has negative width (-1)
struct k { int x : -1; };
//~ 16: error: named bit-field 'x' has zero width
struct l { int x : 0; };
//~ 18: error: bit-field 'x' has non-integral type 'float'
struct m { float x : 3; };
//~ 17: error: bit-field 'x' has non-integral type 'int *'
struct n { int *x : 3; };
int width = 3;
//~ 20: error: expression is not an integer constant expression
struct o { int x : width; };
//~ 21: error: width of anonymous bit-field (40 bits) exceeds the width of its type (32 bits)
struct p { int : 3; int : 40; };
//~ 18: error: width of bit-field 'x' (2 bits) exceeds the width of its type (1 bit)
struct q { _Bool x : 2; };
//~ 1: warning: empty struct is a GNU extension [-Wgnu-empty-struct]
struct r { };
//~ 1: warning: empty union is a GNU extension [-Wgnu-empty-struct]
union s { };
//~ 1: warning: struct without named members is a GNU extension [-Wgnu-empty-struct]
struct t { int : 3; };
//~ 35: error: duplicate member 'x'
//~ 25: note: previous declaration is here
struct u { struct { int x; }; int x; };
//~ 27: error: field has incomplete type 'struct unknown'
//~ 19: note: forward declaration of 'struct unknown'
//~ 19: note: forward declaration of 'struct unknown'
struct v { struct unknown x; };
//~ 17: error: field has incomplete type 'void'
struct w { void x; };
//~ 17: error: expected ';' at end of declaration list
struct x { int y = 1; };
//~ 17: warning: expected ';' at end of declaration list
struct y { int z };
//~ 18: warning: extra ';' inside a struct [-Wextra-semi]
struct z { int x;; };
//~ 11: error: use of empty enum
enum aa { };
//~ 16: error: integer constant expression must have integer type, not 'double'
enum bb { B1 = 1.5 };
//~ 16: error: expression is not an integer constant expression
enum cc { C1 = width };
//~ 11: warning: enumerator value which exceeds the range of 'int' is a C23 extension (2147483648 is too large) [-Wc23-extensions]
enum dd { D1 = 0x80000000 };
//~ 28: warning: incremented enumerator value which exceeds the range of 'int' is a C23 extension (2147483648 is too large) [-Wc23-extensions]
enum ee { E1 = 0x7fffffff, E2 };
enum ff { F1, F2, };
//~ 6: warning: ISO C forbids forward references to 'enum' types [-Wpedantic]
enum gg;
enum gg { G1 };
//~ 6: warning: ISO C forbids forward references to 'enum' types [-Wpedantic]
//~ 9: error: tentative definition has type 'enum hh' that is never completed
//~ 6: note: forward declaration of 'enum hh'
enum hh var;
//~ 16: error: tentative definition has type 'struct unknown' that is never completed
struct unknown var2;
//~ 36: error: bit-field 'm' has non-integral type '_Atomic(int)'
struct ii { int n : 3; _Atomic int m : 3; };
//~ 18: warning: declaration of 'struct in_list' will not be visible outside of this function [-Wvisibility]
void func(struct in_list *p);
//~ 17: error: fields must have a constant size: 'variable length array in structure' extension will never be supported
struct jj { int n[width]; };
struct kk { enum kk2 { K1 } x; };
struct ll { struct mm { int x; } y; } nn;
struct mm oo;
//~ 20: error: nested redefinition of 'pp'
//~ 8: note: previous definition is here
struct pp { struct pp { int x; } y; };
int *qq = &((struct a *)0)->x;
//~ 19: warning: zero size arrays are an extension [-Wzero-length-array]
struct rr { int x[0]; };
//~ 50: warning: 'tail' may not be nested in a struct due to flexible array member [-Wflexible-array-extensions]
struct ss { char c; struct { int n; int fam[]; } tail; };
//~ 13: warning: declaration does not declare anything [-Wmissing-declarations]
//~ 1: warning: empty struct is a GNU extension [-Wgnu-empty-struct]
struct tt { struct missing; };
struct uu { const struct uu *self; volatile int : 0; };
//~ 22: error: array is too large (9'223'372'036'854'775'807 elements)
//~ 50: error: array is too large (9'223'372'036'854'775'807 elements)
struct huge { char a[0x7fffffffffffffff]; char b[0x7fffffffffffffff]; };
