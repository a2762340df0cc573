// GNU builtins that take types.
struct s { int a; int bits : 3; struct { int deep[4]; } in; } s;
struct incomplete;

_Static_assert(__builtin_offsetof(struct s, in.deep[2]) == 16, "");
_Static_assert(__builtin_types_compatible_p(int, const int), "");
_Static_assert(!__builtin_types_compatible_p(int *, const int *), "");
_Static_assert(__builtin_choose_expr(1, 2, "x") == 2, "");
_Static_assert(sizeof(__builtin_choose_expr(0, 2, (char)1)) == 1, "");

int offsets(int i) {
//~ 50: error: cannot compute offset of bit-field 'bits'
  unsigned long o = __builtin_offsetof(struct s, bits);
//~ 36: error: no member named 'missing' in 'struct s'
  o = __builtin_offsetof(struct s, missing);
//~ 45: error: offsetof of incomplete type 'struct incomplete'
  o = __builtin_offsetof(struct incomplete, a);
//~ 31: error: offsetof requires struct, union, or class type, 'int' invalid
  o = __builtin_offsetof(int, a);
//~ 37: error: offsetof requires array type, 'int' invalid
  o = __builtin_offsetof(struct s, a[1]);
  o = __builtin_offsetof(struct s, in.deep[i]);
  return (int)o;
}
int choose(int i) {
//~ 32: error: '__builtin_choose_expr' requires a constant expression
  return __builtin_choose_expr(i, 1, 2);
}
void arguments(int n, ...) {
  __builtin_va_list ap;
  int i;
  __builtin_va_start(ap, n);
  i = __builtin_va_arg(ap, int);
//~ 24: error: argument must be of type 'va_list' ('int' invalid)
  i = __builtin_va_arg(i, int);
//~ 28: warning: second argument to 'va_arg' is of promotable type 'short'; this va_arg has undefined behavior because arguments will be promoted to 'int' [-Wvarargs]
  i = __builtin_va_arg(ap, short);
//~ 24: error: second argument to 'va_arg' is of incomplete type 'struct incomplete'
  __builtin_va_arg(ap, struct incomplete);
//~ 35: warning: second argument to 'va_arg' is of promotable type 'float'; this va_arg has undefined behavior because arguments will be promoted to 'double' [-Wvarargs]
  double d = __builtin_va_arg(ap, float);
  __builtin_va_end(ap);
}
