// Expressions: what the other tests of this folder leave out.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic -Wall -Wextra -Wcast-align -Wcast-function-type -Wchar-subscripts -Wfloat-equal -Wfloat-conversion -Wconversion -Wshadow -Wunused-const-variable -Wvector-conversion -Wunterminated-string-initialization -Wmissing-field-initializers -Wcast-function-type-mismatch -Wbool-conversion %s
typedef int V4 __attribute__((vector_size(16)));
typedef unsigned U4 __attribute__((vector_size(16)));
typedef short S8 __attribute__((vector_size(16)));
typedef long L2 __attribute__((vector_size(16)));
V4 v;
U4 u;
S8 s;
L2 l;
//~ 36: warning: initializer-string for character array is too long, array size is 3 but initializer has size 4 (including the null terminating character); did you mean to use the 'nonstring' attribute? [-Wunterminated-string-initialization]
char c, list[4], short_string[3] = "abc";
double d;
_Bool b;
static const int unused_constant = 5;
//~ 33: warning: missing field 'y' initializer [-Wmissing-field-initializers]
struct P { int x, y, z; } p = {1};
enum E { A } e;
void *vp;
int global;
void takes(int (*)(void)), nothing(void);
int function(void);
//~ 11: note: previous declaration is here
int f(int n, int global) {
  int n2;
//~ 9: warning: declaration shadows a local variable [-Wshadow]
  { int n = 1; n2 = n; }
//~ 5: warning: incompatible vector types assigning to 'V4' (aka '__attribute__((__vector_size__(4 * sizeof(int)))) int') from 'U4' (aka '__attribute__((__vector_size__(4 * sizeof(unsigned int)))) unsigned int') [-Wvector-conversion]
//~ 12: warning: incompatible vector types assigning to 'V4' (aka '__attribute__((__vector_size__(4 * sizeof(int)))) int') from 'S8' (aka '__attribute__((__vector_size__(8 * sizeof(short)))) short') [-Wvector-conversion]
//~ 49: error: vector condition type 'S8' (aka '__attribute__((__vector_size__(8 * sizeof(short)))) short') and result type 'V4' (aka '__attribute__((__vector_size__(4 * sizeof(int)))) int') do not match
//~ 64: error: vector condition type 'L2' (aka '__attribute__((__vector_size__(2 * sizeof(long)))) long') and result type 'V4' (aka '__attribute__((__vector_size__(4 * sizeof(int)))) int') do not match
  v = u; v = s; u = (U4)v; v = v ? v : v; v = s ? v : v; v = l ? v : v;
//~ 8: warning: array subscript is of type 'char' [-Wchar-subscripts]
//~ 16: warning: array subscript is of type 'char' [-Wchar-subscripts]
//~ 17: warning: expression result unused [-Wunused-value]
//~ 28: warning: implicit conversion turns floating-point number into integer: 'double' to '_Bool' [-Wfloat-conversion]
//~ 51: warning: comparing floating point with == or != is unsafe [-Wfloat-equal]
  list[c] = 1; c["x"]; b = d; b = d == 1.0; if (d == 0.1) n++;
//~ 7: warning: cast to smaller integer type 'enum E' from 'void *' [-Wvoid-pointer-to-enum-cast]
//~ 19: warning: cast from 'int (*)(void)' to 'void (*)(int)' converts to incompatible function type [-Wcast-function-type-mismatch]
//~ 19: warning: expression result unused [-Wunused-value]
//~ 44: warning: cast from 'char *' to 'int *' increases required alignment from 1 to 4 [-Wcast-align]
//~ 44: warning: expression result unused [-Wunused-value]
//~ 55: warning: expression result unused [-Wunused-value]
//~ 65: warning: expression result unused [-Wunused-value]
  e = (enum E)vp; (void (*)(int))function; (int *)&c; (long)vp; (char *)vp;
//~ 74: warning: address of array 'list' will always evaluate to 'true' [-Wpointer-bool-conversion]
  if (function) n++; if (&n) n++; if (list) n++; if (!function) n++; b = list;
//~ 3: warning: ISO C does not allow indirection on operand of type 'void *' [-Wvoid-ptr-dereference]
//~ 14: warning: ISO C does not allow indirection on operand of type 'void *' [-Wvoid-ptr-dereference]
//~ 22: warning: arithmetic on a pointer to void is a GNU extension [-Wgnu-pointer-arith]
//~ 22: warning: expression result unused [-Wunused-value]
//~ 27: warning: expression result unused; should this cast be to 'void'? [-Wunused-value]
//~ 40: warning: equality comparison result unused [-Wunused-comparison]
//~ 40: note: use '=' to turn this equality comparison into an assignment
//~ 46: warning: expression result unused [-Wunused-value]
  *vp; (void)*vp; vp + 1; (void *)1; n == 1; (long)n;
//~ 3: error: no matching function for type-generic call
  __builtin_tgmath(function, n);
//~ 34: error: designator in initializer for scalar type 'int'
//~ 48: error: initialization of non-aggregate type 'int' with a designated initializer list
  struct Q { int i; } q = {.i = {.x = 1}}; int sc = {.x = 1};
//~ 3: error: call to undeclared function 'asm'; ISO C99 and later do not support implicit function declarations [-Wimplicit-function-declaration]
//~ 10: error: expected ')'
//~ 6: note: to match this '('
  asm("" : : "r"(q), "r"(nothing()));
  return n + n2 + q.i + sc + global;
}
