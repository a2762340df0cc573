// GNU: __extension__ silences what -pedantic says of its operand or declaration, and nothing else.
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -std=gnu90 %s
int a1(void) { return __extension__ ({ 1; }); }
//~ 24: warning: use of GNU statement expression extension [-Wgnu-statement-expression]
int a2(void) { return ({ 1; }); }
//~ 52: warning: use of GNU ?: conditional expression extension, omitting middle operand [-Wgnu-conditional-omitted-operand]
int a3(int x) { return __extension__ (x ?: 2) + (x ?: 3); }
__extension__ typedef long long b1;
//~ 9: warning: 'long long' is an extension when C99 mode is not enabled [-Wlong-long]
typedef long long b2;
//~ 45: warning: anonymous unions are a C11 extension [-Wc11-extensions]
struct c1 { __extension__ union { int x; }; union { int y; }; };
//~ 48: warning: 'long long' is an extension when C99 mode is not enabled [-Wlong-long]
void d1(void) { __extension__ long long x = 1; long long y = 2; (void)x, (void)y; }
//~ 31: warning: binary integer literals are a C23 extension [-Wc23-extensions]
int e1 = __extension__ 0b11 + 0b11;
//~ 26: warning: shift count >= width of type [-Wshift-count-overflow]
int f1 = __extension__ 1 << 40;
