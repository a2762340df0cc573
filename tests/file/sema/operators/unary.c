// Constraints of the unary operators, C23 6.5.4.
struct s { int m; unsigned bits : 3; } s;
union u { int a; } un;
int array[4];
void function(void);

void plus_minus(int *p, float f) {
  +p;
  -p;
  ~f;
  ~p;
  !s;
  -s;
  ~1.5;
}
int address_of(void) {
  register int r = 0;
  &r;
  &1;
  &s.bits;
  &(s.m + 1);
  int (*whole)[4] = &array;
  void (*f)(void) = &function;
  &*array;
  return r + (whole != 0) + (f != 0);
}
void dereference(int i, void *v, struct incomplete *q) {
  *i;
  *s;
  *v;
  *q;
  (*function)();
  (**function)();
}
void step(const int c, void *v, struct incomplete *q, _Bool b, enum e { E } e) {
  c++;
  --c;
  1++;
  s++;
  function++;
  array++;
  v++;
  q++;
  b++;
  e++;
  (b, e)++;
  (int)e++;
}
