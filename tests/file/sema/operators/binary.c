//~ <none>: fatal error: too many errors emitted, stopping now [-ferror-limit=]
// Constraints of the binary operators, C23 6.5.6 to 6.5.15.
struct s { int m; } s, t;
int *p, *q;
const int *cp;
double d;
float *fp;
void function(void);
void *v;
//~ 8: note: forward declaration of 'struct incomplete'
//~ 8: note: forward declaration of 'struct incomplete'
struct incomplete *inc;

void arithmetic(int i) {
//~ 9: error: invalid operands to binary expression ('int *' and 'int')
  i = p * 2;
//~ 9: error: invalid operands to binary expression ('double' and 'int')
  i = d % 2;
//~ 9: error: invalid operands to binary expression ('struct s' and 'int')
  i = s + 1;
//~ 9: error: invalid operands to binary expression ('int' and 'struct s')
  i = 1 + s;
//~ 9: error: invalid operands to binary expression ('int *' and 'int *')
  p = p + q;
//~ 9: error: invalid operands to binary expression ('int *' and 'double')
  p = p + d;
//~ 9: error: invalid operands to binary expression ('int' and 'int *')
  p = 2 - p;
//~ 9: error: 'int *' and 'float *' are not pointers to compatible types
  i = p - fp;
  i = p - cp;
  v = v + 1;
//~ 12: warning: expression result unused [-Wunused-value]
  function + 1;
//~ 7: error: arithmetic on a pointer to an incomplete type 'struct incomplete'
  inc + 1;
//~ 7: error: arithmetic on a pointer to an incomplete type 'struct incomplete'
  inc - inc;
//~ 9: error: invalid operands to binary expression ('struct s' and 'struct s')
  i = s * t;
}
void shifts(int i) {
//~ 9: error: invalid operands to binary expression ('int' and 'double')
  i = i << d;
//~ 9: error: invalid operands to binary expression ('double' and 'int')
  i = d >> 1;
//~ 9: error: invalid operands to binary expression ('int *' and 'int')
  i = p << 1;
}
void bits(int i) {
//~ 9: error: invalid operands to binary expression ('int' and 'double')
  i = i & d;
//~ 9: error: invalid operands to binary expression ('int *' and 'int')
  i = p | 1;
//~ 9: error: invalid operands to binary expression ('struct s' and 'struct s')
  i = s ^ s;
}
void logic(int i) {
//~ 9: error: invalid operands to binary expression ('struct s' and 'int')
  i = s && 1;
//~ 9: error: invalid operands to binary expression ('int' and 'struct s')
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
