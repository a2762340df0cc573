// The conditional operator, C23 6.5.16.
struct s { int m; } s;
struct t { int m; } t;
int *ip;
const int *cip;
float *fp;
void *vp;
void function(void);
int i;
enum e { E } e;

void conditional(void) {
//~ 5: error: used type 'struct s' where arithmetic or pointer type is required
  s ? 1 : 2;
//~ 11: error: incompatible operand types ('struct s' and 'struct t')
  i = s.m ? s : t;
//~ 15: warning: implicit conversion from 'double' to 'int' changes value from 2.5 to 2 [-Wliteral-conversion]
  i = i ? 1 : 2.5;
//~ 5: warning: pointer type mismatch ('int *' and 'float *') [-Wpointer-type-mismatch]
//~ 12: warning: expression result unused [-Wunused-value]
  i ? ip : fp;
  ip = i ? ip : 0;
//~ 6: warning: assigning to 'int *' from 'const int *' discards qualifiers [-Wincompatible-pointer-types-discards-qualifiers]
  ip = i ? cip : ip;
  ip = i ? ip : vp;
//~ 5: warning: pointer/integer type mismatch in conditional expression ('int *' and 'int') [-Wconditional-type-mismatch]
//~ 12: warning: expression result unused [-Wunused-value]
  i ? ip : 1;
  i ? function() : (void)0;
  i ? function() : 1;
//~ 5: error: incompatible operand types ('struct s' and 'int')
  i ? s : 1;
  i = i ?: 2;
//~ 11: warning: pointer/integer type mismatch in conditional expression ('int *' and 'int') [-Wconditional-type-mismatch]
  ip = ip ?: 1;
//~ 3: error: used type 'struct s' where arithmetic or pointer type is required
  s ?: s;
//~ 10: warning: pointer type mismatch ('void (*)(void)' and 'void *') [-Wpointer-type-mismatch]
  vp = i ? function : vp;
  i = i ? e : 1u;
}
