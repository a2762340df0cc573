// C23 6.7.2p5 to p7: types and values of constexpr objects, in every part of them.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c23 %s
int object;
const int constant = 3;
struct s { int x; int *p; float f; };
constexpr struct s null_pointer = {1, nullptr, 1.5f};
//~ 35: error: constexpr pointer initializer is not null
constexpr struct s not_null = {1, &object};
//~ 39: error: constexpr initializer evaluates to 0.10000000000000001 which is not exactly representable in type 'float'
constexpr struct s not_exact = {1, 0, 0.1};
//~ 36: error: constexpr variable 'not_constant' must be initialized by a constant expression
constexpr struct s not_constant = {object, 0};
//~ 28: error: constexpr variable 'read' must be initialized by a constant expression
constexpr struct s read = {constant, 0};
constexpr struct s copy = null_pointer;
static_assert(copy.x == 1);
//~ 32: error: constexpr initializer for type 'const int' is of type 'double'
//~ 37: error: constexpr variable 'elements' must be initialized by a constant expression
constexpr int elements[] = {1, 2.0, object, 3};
//~ 41: error: constexpr initializer evaluates to 256 which is not exactly representable in type 'const unsigned char'
//~ 46: error: constexpr initializer evaluates to -1 which is not exactly representable in type 'const unsigned char'
constexpr unsigned char bytes[] = {255, 256, -1};
constexpr char text[] = "abc\xff";
//~ 43: error: constexpr initializer evaluates to -1 which is not exactly representable in type 'const unsigned char'
constexpr unsigned char unsigned_text[] = "abc\xff";
constexpr unsigned char ascii_text[] = "abc";
//~ 39: error: constexpr initializer evaluates to 255 which is not exactly representable in type 'const signed char'
constexpr signed char signed_text[] = u8"abc\xff";
//~ 42: error: constexpr initializer evaluates to 0.10000000000000001 which is not exactly representable in type 'const float'
//~ 73: error: constexpr initializer evaluates to 1.0E+100 which is not exactly representable in type 'const float'
//~ 90: error: constexpr initializer evaluates to 16777217 which is not exactly representable in type 'const float'
constexpr float float_1 = 0.5, float_2 = 0.1, float_3 = 0.1f, float_4 = 1e100, float_5 = 16777217;
//~ 29: error: constexpr initializer evaluates to 0.100000000000000000001 which is not exactly representable in type 'const double'
//~ 46: error: constexpr initializer evaluates to 9007199254740993 which is not exactly representable in type 'const double'
constexpr double double_1 = 0.1L, double_2 = 9007199254740993, double_3 = 9007199254740992;
constexpr float infinity = __builtin_inf(), nan = __builtin_nan("");
//~ 37: error: constexpr initializer evaluates to 2 which is not exactly representable in type 'const bool'
//~ 49: error: constexpr initializer for type 'const bool' is of type 'double'
constexpr bool bool_1 = 1, bool_2 = 2, bool_3 = 0.5;
//~ 37: warning: overflow in expression; result is -2'147'483'648 with type 'int' [-Winteger-overflow]
//~ 26: error: constexpr variable 'overflow' must be initialized by a constant expression
constexpr int overflow = 2147483647 + 1;
//~ 27: error: constexpr variable 'not_named' must be initialized by a constant expression
constexpr int not_named = constant;
//~ 27: warning: shift count >= width of type [-Wshift-count-overflow]
//~ 25: error: constexpr variable 'shifted' must be initialized by a constant expression
constexpr int shifted = 1 << 40;
constexpr int not_taken = 1 ? 2 : constant;
//~ 50: error: constexpr initializer evaluates to 512 which is not exactly representable in type 'const _BitInt(10)'
constexpr _BitInt(10) fits = 511, does_not_fit = 512;
//~ 35: error: constexpr initializer evaluates to -1 which is not exactly representable in type 'const unsigned int'
constexpr unsigned int negative = -1;
//~ 27: error: constexpr pointer initializer is not null
//~ 47: error: constexpr pointer initializer is not null
constexpr int *null = 0, *address = &object, *number = (int *)4;
//~ 38: error: constexpr variable cannot have type 'volatile int'
constexpr struct { volatile int x; } volatile_part = {};
//~ 40: error: constexpr variable cannot have type '_Atomic(int)'
constexpr struct { _Atomic int x[2]; } atomic_part = {};
//~ 39: error: constexpr variable cannot have type 'int *restrict'
constexpr struct { int *restrict x; } restrict_part = {};
//~ 23: error: constexpr variable cannot have type 'const _Atomic(int)'
constexpr _Atomic int atomic = 1;
//~ 8: error: cannot combine with previous 'extern' declaration specifier
//~ 22: warning: 'extern' variable has an initializer [-Wextern-initializer]
extern constexpr int external = 1;
//~ 8: error: cannot combine with previous 'extern' declaration specifier
//~ 22: error: constexpr variable declaration must be a definition
extern constexpr int declared;
//~ 1: error: cannot combine with previous '_Thread_local' declaration specifier
constexpr thread_local int thread = 1;
//~ 9: error: typedef cannot be constexpr
typedef constexpr int name;
//~ 1: error: 'constexpr' can only be used in variable declarations
constexpr int function(void);
//~ 15: error: function parameter cannot be constexpr
int parameter(constexpr int x);
// The value of an object with a mistake is known all the same.
constexpr int follows = bool_2 + negative;
int literals(int n) {
  static_assert((constexpr int){3} == 3);
  static_assert((constexpr struct s){.x = 4}.x == 4);
  static_assert((const int){3} == 3);
//~ 29: error: constexpr initializer evaluates to 300 which is not exactly representable in type 'unsigned char'
//~ 3: warning: expression result unused [-Wunused-value]
  (constexpr unsigned char){300};
//~ 19: error: initializer element is not a compile-time constant
  (constexpr int){n};
//~ 25: error: constexpr variable 'local' must be initialized by a constant expression
  constexpr int local = n;
//~ 17: note: variable 'size' declared const here
  constexpr int size = 3;
  int array[size];
  switch (n) {
  case size: return sizeof array;
  }
//~ 8: error: cannot assign to variable 'size' with const-qualified type 'const int'
  size = 4;
  return *&size;
}
