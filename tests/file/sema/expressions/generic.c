// _Generic, offsetof, va_arg, __builtin_* that look like operators (C17 6.5.1.1, 7.16, 7.19).
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -std=c17 %s
//~ stdarg.h: note: expanded from macro 'va_start'
#include <stdarg.h>
#include <stddef.h>
struct S { int x, array[3]; int bits : 3; struct { int y; } in; };
//~ 8: note: forward declaration of 'struct incomplete'
struct incomplete;
typedef int V4 __attribute__((vector_size(16)));
typedef float F4 __attribute__((vector_size(16)));
typedef float F2 __attribute__((vector_size(8)));
int i, n = 3;
//~ 18: error: controlling expression type 'int' not compatible with any generic association type
int a = _Generic(1, long: 2);
//~ 29: error: type 'int' in generic association compatible with previously specified type 'int'
//~ 21: note: compatible type 'int' specified here
int b = _Generic(1, int: 1, int: 2);
//~ 33: error: duplicate default generic association
//~ 21: note: previous default generic association is here
int c = _Generic(1, default: 1, default: 2);
//~ 21: warning: incomplete type 'struct incomplete' in a '_Generic' association is a C2y extension [-Wc2y-extensions]
int d = _Generic(1, struct incomplete: 1, default: 2);
//~ 21: error: type 'int[n]' in generic association is a variably modified type
int e = _Generic(1, int[n]: 1, default: 2);
//~ 21: error: type 'int (void)' in generic association not an object type
int f = _Generic(1, int(void): 1, default: 2);
//~ 9: warning: passing a type argument as the first operand to '_Generic' is a C2y extension [-Wc2y-extensions]
int g = _Generic(int, int: 1);
//~ 28: error: no member named 'unknown' in 'struct S'
//~ 53: error: offsetof requires struct, union, or class type, 'int' invalid
//~ 86: error: offsetof of incomplete type 'struct incomplete'
//~ 110: error: cannot compute offset of bit-field 'bits'
int h = offsetof(struct S, unknown) + offsetof(int, x) + offsetof(struct incomplete, x) + offsetof(struct S, bits);
//~ 29: error: offsetof requires array type, 'int' invalid
//~ 61: error: offsetof requires struct, union, or class type, 'int[3]' invalid
int j = offsetof(struct S, x[1]) + offsetof(struct S, array.x) + offsetof(struct S, array[1]) + offsetof(struct S, in.y);
//~ 33: error: 'va_start' used in function with fixed args
void fixed(int x) { va_list ap; va_start(ap, x); }
void variadic(int x, int y, ...) {
  va_list ap;
//~ 16: warning: second argument to 'va_start' is not the last non-variadic parameter [-Wvarargs]
  va_start(ap, x);
//~ 14: error: second argument to 'va_arg' is of incomplete type 'struct incomplete'
  va_arg(ap, struct incomplete);
//~ 14: warning: second argument to 'va_arg' is of promotable type 'char'; this va_arg has undefined behavior because arguments will be promoted to 'int' [-Wvarargs]
  va_arg(ap, char);
//~ 14: warning: second argument to 'va_arg' is of promotable type 'float'; this va_arg has undefined behavior because arguments will be promoted to 'double' [-Wvarargs]
  va_arg(ap, float);
//~ 14: error: second argument to 'va_arg' is of incomplete type 'void'
  va_arg(ap, void);
//~ 10: error: argument must be of type 'va_list' ('int' invalid)
  va_arg(i, int);
//~ 10: error: argument must be of type 'va_list' ('int' invalid)
  va_end(i);
  va_end(ap);
}
//~ 31: error: '__builtin_choose_expr' requires a constant expression
int k = __builtin_choose_expr(i, 1, 2);
//~ 43: error: expected ')'
//~ 37: note: to match this '('
int l = __builtin_types_compatible_p(int, 5);
//~ 40: error: first two arguments to '__builtin_convertvector' must have the same number of elements
//~ 72: error: first argument to '__builtin_convertvector' must be a vector
//~ 104: error: second argument to '__builtin_convertvector' must be a vector type
F4 convert(V4 v, F2 w, int x) { return __builtin_convertvector(v, F2), __builtin_convertvector(x, F4), __builtin_convertvector(v, int), __builtin_convertvector(v, F4); }
//~ 43: error: array subscript is not an integer
int m = __builtin_offsetof(struct S, array[1.5]);
//~ 36: error: compound literal cannot be of variable-length array type
//~ 51: error: illegal initializer type 'int (void)'
//~ 69: error: variable has incomplete type 'struct incomplete'
//~ 104: warning: excess elements in scalar initializer [-Wexcess-initializers]
//~ 114: warning: use of an empty initializer is a C23 extension [-Wc23-extensions]
int compound(void) { return sizeof((int[n]){1}), ((int(void)){1}), ((struct incomplete){1}), ((int){1, 2}), (int){}; }
//~ 34: warning: expression result unused [-Wunused-value]
//~ 41: warning: expression result unused [-Wunused-value]
//~ 48: warning: expression result unused [-Wunused-value]
//~ 55: error: cannot convert between scalar type 'double' and vector type 'V4' (aka '__attribute__((__vector_size__(4 * sizeof(int)))) int') as implicit conversion would cause truncation
//~ 64: warning: equality comparison result unused [-Wunused-comparison]
//~ 64: note: use '=' to turn this equality comparison into an assignment
//~ 78: warning: expression result unused [-Wunused-value]
//~ 81: warning: expression result unused [-Wunused-value]
//~ 85: warning: expression result unused [-Wunused-value]
//~ 90: warning: expression result unused [-Wunused-value]
//~ 95: error: address of vector element requested
//~ 102: warning: expression result unused [-Wunused-value]
//~ 109: error: invalid conversion between vector type 'int' and type 'V4' (aka '__attribute__((__vector_size__(4 * sizeof(int)))) int') of different size
V4 vectors(V4 v, F4 w, V4 u) { v + w; v + u; v + 1; v + 1.5; v == w; v ? u : v; -v; !v; v[1]; &v[0]; (V4)w; (V4)1; return v * 2; }
