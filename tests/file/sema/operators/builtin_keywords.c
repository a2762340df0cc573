// GNU builtins that take types.
struct s { int a; int bits : 3; struct { int deep[4]; } in; } s;
struct incomplete;

_Static_assert(__builtin_offsetof(struct s, in.deep[2]) == 16, "");
_Static_assert(__builtin_types_compatible_p(int, const int), "");
_Static_assert(!__builtin_types_compatible_p(int *, const int *), "");
_Static_assert(__builtin_choose_expr(1, 2, "x") == 2, "");
_Static_assert(sizeof(__builtin_choose_expr(0, 2, (char)1)) == 1, "");

int offsets(int i) {
  unsigned long o = __builtin_offsetof(struct s, bits);
  o = __builtin_offsetof(struct s, missing);
  o = __builtin_offsetof(struct incomplete, a);
  o = __builtin_offsetof(int, a);
  o = __builtin_offsetof(struct s, a[1]);
  o = __builtin_offsetof(struct s, in.deep[i]);
  return (int)o;
}
int choose(int i) {
  return __builtin_choose_expr(i, 1, 2);
}
void arguments(int n, ...) {
  __builtin_va_list ap;
  int i;
  __builtin_va_start(ap, n);
  i = __builtin_va_arg(ap, int);
  i = __builtin_va_arg(i, int);
  i = __builtin_va_arg(ap, short);
  __builtin_va_arg(ap, struct incomplete);
  double d = __builtin_va_arg(ap, float);
  __builtin_va_end(ap);
}
