//~ <none>: fatal error: too many errors emitted, stopping now [-ferror-limit=]
// What can be assigned to, C23 6.3.2.1p1 and 6.5.17.
//~ 36: note: non-static data member 'fixed' declared const here
struct point { int x, y; const int fixed; };
//~ 26: note: non-static data member 'c' declared const here
struct inner { const int c; };
struct outer { struct inner i; int n; };
//~ 11: note: variable 'constant' declared const here
//~ 11: note: variable 'constant' declared const here
const int constant = 1;
int variable, array[3];
struct point point;
struct outer outer, outer2;
//~ 21: note: variable 'pointer' declared const here
const struct point *pointer;
void function(void);
struct incomplete;
extern struct incomplete incomplete;

void assign(void) {
//~ 12: error: cannot assign to variable 'constant' with const-qualified type 'const int'
  constant = 2;
//~ 12: error: cannot assign to variable 'constant' with const-qualified type 'const int'
  constant += 2;
//~ 5: error: expression is not assignable
  1 = variable;
//~ 16: error: expression is not assignable
  variable + 1 = 2;
//~ 9: error: array type 'int[3]' is not assignable
  array = array;
//~ 12: error: non-object type 'void (void)' is not assignable
  function = 0;
//~ 14: error: incomplete type 'struct incomplete' is not assignable
  incomplete = incomplete;
//~ 15: error: cannot assign to non-static data member 'fixed' with const-qualified type 'const int'
  point.fixed = 1;
//~ 14: error: cannot assign to variable 'pointer' with const-qualified type 'const struct point *'
  pointer->x = 1;
//~ 9: error: cannot assign to variable 'outer' with nested const-qualified data member 'c'
  outer = outer2;
  outer.n = 1;
//~ 3: error: assignment to cast is illegal, lvalue casts are not supported
  (int)variable = 1;
//~ 14: error: expression is not assignable
  variable++ = 1;
  "abc"[0] = 'x';
//~ 30: error: expression is not assignable
  (variable ? array : array) = 0;
  variable = variable;
  point.x = point.x;
}
void compound(int *p, double d, struct point s) {
  p += 1;
//~ 5: error: invalid operands to binary expression ('int *' and 'double')
  p += d;
//~ 5: error: invalid operands to binary expression ('int *' and 'int')
  p *= 2;
//~ 5: error: invalid operands to binary expression ('int *' and 'int *')
  p -= p;
//~ 5: error: invalid operands to binary expression ('double' and 'int')
  d %= 2;
//~ 5: error: invalid operands to binary expression ('double' and 'int')
  d <<= 1;
  d += 1;
//~ 5: error: invalid operands to binary expression ('struct point' and 'int')
  s += 1;
  variable += p;
  variable &= d;
}
