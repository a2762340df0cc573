// GNU extensions that -pedantic names.
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -std=c17 %s
//~ 9: error: statement expression not allowed at file scope
int a = ({ 1; });
//~ 23: warning: use of GNU statement expression extension [-Wgnu-statement-expression]
int b(void) { return ({ int x = 1; x; }); }
//~ 36: warning: case ranges are a C2y extension [-Wc2y-extensions]
//~ 64: warning: use of GNU ?: conditional expression extension, omitting middle operand [-Wgnu-conditional-omitted-operand]
int c(int x) { switch (x) { case 1 ... 3: return 1; } return x ?: 2; }
//~ 27: warning: use of GNU address-of-label extension [-Wgnu-label-as-value]
//~ 27: warning: returning address of label, which is local [-Wreturn-stack-address]
void *d(void) { l: return &&l; }
//~ 1: warning: empty struct is a GNU extension [-Wgnu-empty-struct]
struct e { };
//~ 7: warning: zero size arrays are an extension [-Wzero-length-array]
int f[0];
//~ 26: warning: use of GNU old-style field designator extension [-Wgnu-designator]
struct g { int x; } h = {x: 1};
//~ 16: warning: use of GNU array range extension [-Wgnu-designator]
int i[4] = {[0 ... 3] = 1};
//~ 17: warning: use of GNU 'missing =' extension in designator [-Wgnu-designator]
int j[2] = {[0] 1};
//~ 21: error: expected function body after function declarator
typedef typeof(int) k;
//~ 23: error: statement expression not allowed at file scope
__extension__ int l = ({ 1; });
//~ 23: error: statement expression not allowed at file scope
int m = __extension__ ({ 2; });
//~ 1: warning: extra ';' outside of a function [-Wextra-semi]
;
//~ 22: warning: invalid application of 'sizeof' to a void type [-Wpointer-arith]
//~ 37: warning: invalid application of 'sizeof' to a function type [-Wpointer-arith]
int n(void) { return sizeof(void) + sizeof n; }
//~ 29: warning: arithmetic on a pointer to void is a GNU extension [-Wgnu-pointer-arith]
void *o(void *p) { return p + 1; }
//~ 24: warning: cast to union type is a GNU extension [-Wgnu-union-cast]
union u { int x; } q = (union u)5;
//~ 28: warning: '_Alignof' applied to an expression is a GNU extension [-Wgnu-alignof-expression]
int r = __alignof__(int) + _Alignof r;
//~ 10: warning: complex integer types are a GNU extension [-Wgnu-complex-integer]
//~ 18: warning: imaginary constants are a C2y extension [-Wc2y-extensions]
_Complex int s = 1i;
//~ 15: warning: use of GNU indirect-goto extension [-Wgnu-label-as-value]
//~ 15: warning: indirect goto in function with no address-of-label expressions [-Wgnu-label-as-value]
int t(void) { goto *d(); }
//~ 10: warning: use of non-standard escape character '\e' [-Wpedantic]
int v = '\e';
//~ 16: warning: void function 'w' should not return void expression [-Wpedantic]
void w(void) { return w(); }
//~ 25: warning: C99 forbids conditional expressions with only one void side [-Wpedantic]
//~ 23: error: returning 'void' from a function with incompatible result type 'int'
int x(int n) { return n ? w() : 1; }
//~ 32: warning: flexible array member 'fam' in otherwise empty struct is a GNU extension [-Wgnu-empty-struct]
//~ 19: warning: '' may not be nested in a struct due to flexible array member [-Wflexible-array-extensions]
struct y { int n; struct { int fam[]; }; };
//~ 12: warning: named variadic macros are a GNU extension [-Wvariadic-macros]
#define z(a...) a
//~ 10: warning: binary integer literals are a C23 extension [-Wc23-extensions]
int aa = 0b1;
//~ 29: error: function definition is not allowed here
int bb(void) { int cc(void) { return 1; } return 2; }
//~ 6: warning: ISO C forbids forward references to 'enum' types [-Wpedantic]
enum dd;
//~ 19: warning: extra ';' inside a struct [-Wextra-semi]
struct ee { int x;; };
//~ 23: warning: label at end of compound statement is a C23 extension [-Wc23-extensions]
int ff(void) { label: }
//~ 23: warning: label followed by a declaration is a C23 extension [-Wc23-extensions]
int gg(void) { label: int x; return x; }
char hh[] = ("x");
//~ 10: warning: predefined identifier is only valid inside function [-Wpredefined-identifier-outside-function]
int ii = __func__[0];
//~ 10: warning: '_Countof' is a C2y extension [-Wc2y-extensions]
int jj = _Countof(f);
__int128 kk;
//~ 5: error: expected parameter declarator
//~ 1: error: type specifier missing, defaults to 'int'; ISO C99 and later do not support implicit int [-Wimplicit-int]
asm("");
