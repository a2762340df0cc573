// Constraints of the binary operators, C23 6.5.6 to 6.5.15.
struct s { int m; } s, t;
int *p, *q;
const int *cp;
double d;
float *fp;
void function(void);
void *v;
struct incomplete *inc;

void arithmetic(int i) {
  i = p * 2;
  i = d % 2;
  i = s + 1;
  i = 1 + s;
  p = p + q;
  p = p + d;
  p = 2 - p;
  i = p - fp;
  i = p - cp;
  v = v + 1;
  function + 1;
  inc + 1;
  inc - inc;
  i = s * t;
}
void shifts(int i) {
  i = i << d;
  i = d >> 1;
  i = p << 1;
}
void bits(int i) {
  i = i & d;
  i = p | 1;
  i = s ^ s;
}
void logic(int i) {
  i = s && 1;
  i = 1 || s;
  i = p && d;
}
void comparisons(int i) {
  i = s == t;
  i = p == fp;
  i = p < fp;
  i = p == i;
  i = p < i;
  i = p == v;
  i = p == 0;
  i = p < 0;
  i = cp == p;
  i = function == v;
  i = function < function;
  i = d == p;
  i = p == (void *)0;
}
