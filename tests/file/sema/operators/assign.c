// What can be assigned to, C23 6.3.2.1p1 and 6.5.17.
struct point { int x, y; const int fixed; };
struct inner { const int c; };
struct outer { struct inner i; int n; };
const int constant = 1;
int variable, array[3];
struct point point;
struct outer outer, outer2;
const struct point *pointer;
void function(void);
struct incomplete;
extern struct incomplete incomplete;

void assign(void) {
  constant = 2;
  constant += 2;
  1 = variable;
  variable + 1 = 2;
  array = array;
  function = 0;
  incomplete = incomplete;
  point.fixed = 1;
  pointer->x = 1;
  outer = outer2;
  outer.n = 1;
  (int)variable = 1;
  variable++ = 1;
  "abc"[0] = 'x';
  (variable ? array : array) = 0;
  variable = variable;
  point.x = point.x;
}
void compound(int *p, double d, struct point s) {
  p += 1;
  p += d;
  p *= 2;
  p -= p;
  d %= 2;
  d <<= 1;
  d += 1;
  s += 1;
  variable += p;
  variable &= d;
}
