// Initializers: excess, braces, designators, strings, constants (C17 6.7.9).
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -std=c17 -Wmissing-field-initializers %s
struct P { int x, y; };
struct L { struct P from, to; int list[3]; };
//~ 23: note: initialized flexible array member 'rest' is here
//~ 23: note: initialized flexible array member 'rest' is here
//~ 23: note: initialized flexible array member 'rest' is here
//~ 23: note: initialized flexible array member 'rest' is here
//~ 23: note: initialized flexible array member 'rest' is here
struct F { int n; int rest[]; };
union U { int i; float f; };
int n = 3;
//~ 19: warning: excess elements in array initializer [-Wexcess-initializers]
int a[2] = {1, 2, 3};
//~ 21: warning: excess elements in struct initializer [-Wexcess-initializers]
struct P b = {1, 2, 3};
//~ 13: warning: excess elements in scalar initializer [-Wexcess-initializers]
int c = {1, 2};
//~ 10: warning: too many braces around scalar initializer [-Wmany-braces-around-scalar-init]
int d = {{1}};
//~ 9: warning: use of an empty initializer is a C23 extension [-Wc23-extensions]
int e = {};
//~ 14: warning: use of an empty initializer is a C23 extension [-Wc23-extensions]
struct P f = {};
//~ 13: warning: initializer-string for char array is too long [-Wexcess-initializers]
char g[2] = "abc";
char h[3] = "abc";
//~ 6: error: initializing char array with wide string literal
char i[] = L"wide";
//~ 5: error: initializing wide char array with non-wide string literal
int j[] = "narrow";
//~ 5: error: array initializer must be an initializer list or wide string literal
int k[3] = 1;
//~ 10: error: initializing 'struct P' with an expression of incompatible type 'int'
struct P l = 1;
//~ 9: error: initializer element is not a compile-time constant
int m = n;
//~ 12: error: initializer element is not a compile-time constant
int o[] = {n};
//~ 18: error: initializer element is not a compile-time constant
static int p = n + 1;
int *q = &n + 1;
//~ 9: warning: cast to smaller integer type 'int' from 'int *' [-Wpointer-to-int-cast]
//~ 9: error: initializer element is not a compile-time constant
int r = (int)&n;
//~ 16: error: field designator 'z' does not refer to any field in type 'struct P'
struct P s = {.z = 1};
//~ 15: error: array designator cannot initialize non-array type 'struct P'
struct P t = {[0] = 1};
//~ 13: error: field designator cannot initialize a non-struct, non-union type 'int[3]'
int u[3] = {.x = 1};
//~ 14: error: array designator index (3) exceeds array bounds (3)
int v[3] = {[3] = 1};
//~ 14: error: array designator value '-1' is negative
int w[3] = {[-1] = 1};
//~ 14: error: expression is not an integer constant expression
int x[3] = {[n] = 1};
//~ 16: warning: use of GNU array range extension [-Wgnu-designator]
//~ 16: error: array designator range [2, 1] is empty
int y[3] = {[2 ... 1] = 1};
//~ 16: warning: use of GNU array range extension [-Wgnu-designator]
//~ 34: warning: initializer overrides prior initialization of this subobject [-Winitializer-overrides]
//~ 25: note: previous initialization is here
int z[3] = {[0 ... 2] = 1, [1] = 2};
//~ 29: warning: initializer overrides prior initialization of this subobject [-Winitializer-overrides]
//~ 21: note: previous initialization is here
struct P aa = {.x = 1, .x = 2};
//~ 42: warning: initializer overrides prior initialization of this subobject [-Winitializer-overrides]
//~ 25: note: previous initialization is here
//~ 51: error: array designator index (5) exceeds array bounds (3)
struct L bb = {.from = {1, 2}, .from.x = 3, .list[5] = 1};
//~ 19: warning: flexible array initialization is a GNU extension [-Wgnu-flexible-array-initializer]
struct F cc = {1, {1, 2}};
//~ 19: warning: flexible array initialization is a GNU extension [-Wgnu-flexible-array-initializer]
struct F dd = {1, 2};
//~ 18: warning: excess elements in union initializer [-Wexcess-initializers]
union U ee = {1, 2};
//~ 23: warning: initializer overrides prior initialization of this subobject [-Winitializer-overrides]
//~ 20: note: previous initialization is here
union U ff = {.i = 1, .f = 2};
//~ 5: error: initialization of non-aggregate type 'int' with a designated initializer list
int gg = {.x = 1};
//~ 12: warning: use of an empty initializer is a C23 extension [-Wc23-extensions]
//~ 12: warning: zero size arrays are an extension [-Wzero-length-array]
int hh[] = {};
//~ 14: error: integer constant expression must have integer type, not 'double'
int ii[] = {[1.5] = 1};
//~ 19: error: variable has incomplete type 'struct incomplete'
//~ 8: note: forward declaration of 'struct incomplete'
struct incomplete jj = {1};
//~ 38: error: initialization of flexible array member is not allowed
//~ 52: error: variable-sized object may not be initialized
//~ 66: warning: initialization of an array of type 'int[2]' from a compound literal of type 'int[2]' is a GNU extension [-Wgnu-compound-literal-initializer]
//~ 101: error: declaration of block scope identifier with linkage cannot have an initializer
//~ 126: error: initializer element is not a compile-time constant
void kk(void) { struct F local = {1, {2}}; int vla[n] = {1}; int arr[2] = (int[]){1, 2}; extern int ext = 1; static int st = n; }
//~ 16: warning: use of GNU old-style field designator extension [-Wgnu-designator]
//~ 22: warning: use of GNU old-style field designator extension [-Wgnu-designator]
struct P ll = {x: 1, y: 2};
//~ 18: warning: use of GNU 'missing =' extension in designator [-Wgnu-designator]
int mm[2] = {[0] 1};
//~ 22: warning: complex initialization specifying real and imaginary components is an extension [-Wcomplex-component-init]
_Complex double nn = {1.0, 2.0};
unsigned char oo[] = u8"x";
const char *pp = {"text"};
char qq[] = {"text"};
char rr[] = ("text");
//~ 20: warning: excess elements in char array initializer [-Wexcess-initializers]
char ss[3] = {"a", "b"};
//~ 24: warning: excess elements in array initializer [-Wexcess-initializers]
int tt[2][2] = {{1, 2, 3}, {4}};
//~ 29: warning: excess elements in array initializer [-Wexcess-initializers]
int uu[2][2] = {1, 2, 3, 4, 5};
//~ 25: warning: missing field 'y' initializer [-Wmissing-field-initializers]
struct P vv[] = {1, 2, 3};
//~ 19: warning: 'f' may not be nested in a struct due to flexible array member [-Wflexible-array-extensions]
//~ 34: error: initialization of flexible array member is not allowed
struct { struct F f; } ww = {{1, {2}}};
//~ 5: warning: initialization of an array of type 'int[]' from a compound literal of type 'int[2]' is a GNU extension [-Wgnu-compound-literal-initializer]
int xx[] = (int[]){1, 2};
//~ 21: error: designator into flexible array member subobject
struct F yy = {.rest[1] = 2};
int zz = "x"[0];
//~ 29: error: initializing wide char array with incompatible wide string literal
//~ 42: error: initializing wide char array with non-wide string literal
unsigned short ab[] = u"x", bc[] = U"x", cd[] = "x";
//~ 27: warning: excess elements in struct initializer [-Wexcess-initializers]
struct P de = {1, .y = 2, 3};
//~ 12: warning: division by zero is undefined [-Wdivision-by-zero]
//~ 12: error: initializer element is not a compile-time constant
int ef = 1 / 0;
//~ 20: warning: excess elements in scalar initializer [-Wexcess-initializers]
//~ 25: warning: too many braces around scalar initializer [-Wmany-braces-around-scalar-init]
int fg[] = {1, {2, 3}, {{4}}};
