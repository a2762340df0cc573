// Constraints of the unary operators, C23 6.5.4.
// ARGS: -fsyntax-only -ferror-limit=0 %s
struct s { int m; unsigned bits : 3; } s;
union u { int a; } un;
int array[4];
void function(void);

void plus_minus(int *p, float f) {
//~ 3: error: invalid argument type 'int *' to unary expression
  +p;
//~ 3: error: invalid argument type 'int *' to unary expression
  -p;
//~ 3: error: invalid argument type 'float' to unary expression
  ~f;
//~ 3: error: invalid argument type 'int *' to unary expression
  ~p;
//~ 3: error: invalid argument type 'struct s' to unary expression
  !s;
//~ 3: error: invalid argument type 'struct s' to unary expression
  -s;
//~ 3: error: invalid argument type 'double' to unary expression
  ~1.5;
}
int address_of(void) {
  register int r = 0;
//~ 3: error: address of register variable requested
  &r;
//~ 3: error: cannot take the address of an rvalue of type 'int'
  &1;
//~ 3: error: address of bit-field requested
  &s.bits;
//~ 3: error: cannot take the address of an rvalue of type 'int'
  &(s.m + 1);
  int (*whole)[4] = &array;
  void (*f)(void) = &function;
//~ 5: warning: expression result unused [-Wunused-value]
  &*array;
  return r + (whole != 0) + (f != 0);
}
//~ 41: warning: declaration of 'struct incomplete' will not be visible outside of this function [-Wvisibility]
//~ 41: note: forward declaration of 'struct incomplete'
void dereference(int i, void *v, struct incomplete *q) {
//~ 3: error: indirection requires pointer operand ('int' invalid)
  *i;
//~ 3: error: indirection requires pointer operand ('struct s' invalid)
  *s;
//~ 3: warning: ISO C does not allow indirection on operand of type 'void *' [-Wvoid-ptr-dereference]
  *v;
//~ 3: error: incomplete type 'struct incomplete' where a complete type is required
//~ 3: warning: expression result unused [-Wunused-value]
  *q;
  (*function)();
  (**function)();
}
//~ 40: warning: declaration of 'struct incomplete' will not be visible outside of this function [-Wvisibility]
//~ 69: warning: declaration of 'enum e' will not be visible outside of this function [-Wvisibility]
//~ 21: note: variable 'c' declared const here
//~ 21: note: variable 'c' declared const here
//~ 40: note: forward declaration of 'struct incomplete'
void step(const int c, void *v, struct incomplete *q, _Bool b, enum e { E } e) {
//~ 4: error: cannot assign to variable 'c' with const-qualified type 'const int'
  c++;
//~ 3: error: cannot assign to variable 'c' with const-qualified type 'const int'
  --c;
//~ 4: error: expression is not assignable
  1++;
//~ 4: error: cannot increment value of type 'struct s'
  s++;
//~ 11: error: cannot increment value of type 'void (void)'
  function++;
//~ 8: error: cannot increment value of type 'int[4]'
  array++;
  v++;
//~ 4: error: arithmetic on a pointer to an incomplete type 'struct incomplete'
  q++;
  b++;
  e++;
//~ 4: warning: left operand of comma operator has no effect [-Wunused-value]
//~ 9: error: expression is not assignable
  (b, e)++;
//~ 3: warning: expression result unused [-Wunused-value]
  (int)e++;
}
