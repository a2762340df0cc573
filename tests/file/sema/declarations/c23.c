// constexpr, auto and nullptr of C23.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c23 %s
constexpr int a = 1;
//~ 15: error: constexpr variable 'b' must be initialized by a constant expression
constexpr int b;
int c = 2;
//~ 19: error: constexpr variable 'd' must be initialized by a constant expression
constexpr int d = c;
//~ 16: error: constexpr pointer initializer is not null
constexpr int *e = &c;
constexpr int *f = nullptr;
//~ 24: error: constexpr variable cannot have type 'const volatile int'
constexpr volatile int g = 1;
//~ 1: error: 'constexpr' can only be used in variable declarations
constexpr int h(void);
//~ 12: error: type name does not allow constexpr specifier to be specified
struct i { constexpr int x; };
//~ 29: error: constexpr initializer evaluates to 300 which is not exactly representable in type 'const unsigned char'
constexpr unsigned char j = 300;
auto k = 5;
//~ 6: error: declaration of variable 'l' with deduced type 'auto' requires an initializer
auto l;
//~ 10: error: cannot use 'auto' with initializer list in C
auto m = {1};
//~ 12: error: invalid operands to binary expression ('auto' and 'int')
auto n = n + 1;
auto *o = &c;
//~ 6: error: 'auto' requires a plain identifier as declarator
auto p[] = "text";
//~ 1: error: 'auto' not allowed in function return type
auto q(void);
//~ 8: error: 'auto' not allowed in function prototype
void r(auto x);
//~ 12: error: 'auto' not allowed in struct member
struct s { auto x; };
auto t = 1, u = 2;
//~ 6: error: 'auto' requires a plain identifier as declarator
auto auto_array[2] = {1, 2};
//~ 15: error: static assertion failed
static_assert(0);
//~ 15: error: static assertion failed due to requirement '1 == 2': message
static_assert(1 == 2, "message");
//~ 5: error: initializing 'int' with an expression of incompatible type 'nullptr_t'
int v = nullptr;
int *w = (int *)nullptr;
//~ 16: error: cannot cast an object of type 'nullptr_t' to 'long'
long x = (long)nullptr;
//~ 17: error: initializing 'nullptr_t' with an expression of incompatible type 'int'
typeof(nullptr) y = 1;
typeof(nullptr) z = 0;
int unnamed(int) { return 1; }
//~ 17: error: unknown type name 'a'
//~ 20: error: unknown type name 'b'
int identifiers(a, b);
//~ 9: error: unknown type name 'a'
//~ 11: error: expected ';' after top level declarator
//~ 19: error: expected identifier or '('
int knr(a) int a; { return a; }
//~ 6: note: 'none' declared here
void none();
//~ 24: error: too many arguments to function call, expected 0, have 1
void call(void) { none(1); }
void label(void) { here: }
bool t1 = true, t2 = 2;
thread_local int t3;
//~ 17: error: '_Thread_local' variables must have global storage
void tl(void) { thread_local int x; }
//~ 22: error: enumerator value is not representable in the underlying type 'short'
enum fixed : short { F1 = 70000, F2 };
//~ 15: error: non-integral type 'float' is an invalid underlying type
enum fixed2 : float { G1 };
//~ 6: note: previous declaration is here
enum fixed3 : int;
//~ 6: error: enumeration redeclared with different underlying type 'long' (was 'int')
enum fixed3 : long;
enum fixed4;
enum wide { W1 = 0xffffffffffff, W2 };
//~ 1: error: signed _BitInt must have a bit size of at least 2
_BitInt(1) bi;
//~ 1: error: unsigned _BitInt must have a bit size of at least 1
unsigned _BitInt(0) bj;
//~ 1: error: signed _BitInt of bit sizes greater than 8388608 not supported
_BitInt(99999999) bk;
//~ 9: error: expression is not an integer constant expression
_BitInt(c) bl;
//~ 16: note: 'old_attr' has been explicitly marked deprecated here
int old_attr [[deprecated]];
[[nodiscard]] int must_use(void);
//~ 3: warning: unknown attribute 'unknown_attr' ignored [-Wunknown-attributes]
[[unknown_attr]] int ua;
[[gnu::aligned(16)]] int ga;
[[nodiscard("why")]] int must(void);
//~ 18: warning: ignoring return value of function declared with 'nodiscard' attribute [-Wunused-result]
//~ 30: warning: ignoring return value of function declared with 'nodiscard' attribute: why [-Wunused-result]
//~ 38: warning: 'old_attr' is deprecated [-Wdeprecated-declarations]
void use(void) { must_use(); must(); old_attr = 1; }
//~ 84: error: fallthrough annotation is outside switch statement
int fall(int x) { switch (x) { case 1: x++; [[fallthrough]]; case 2: return 1; } [[fallthrough]]; return 2; }
int x1 = 0b1'1;
