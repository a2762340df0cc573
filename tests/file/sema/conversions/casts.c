// ARGS: -fsyntax-only %s
// ARGS[pedantic]: -fsyntax-only -pedantic -Wcast-qual -Wcast-align %s
// Casts, C23 6.5.5.
struct s { int m; } s;
union u { int i; float *f; } u;
//~ 8: note: forward declaration of 'struct incomplete'
struct incomplete;
int i, *ip;
const int *cip;
char c, *cp;
double d;
void *vp;
void function(void);
enum e { E };

void casts(void) {
//~ 3: error: used type 'struct s' where arithmetic or pointer type is required
  (struct s)i;
//~ 3: warning: expression result unused [-Wunused-value]
//~ [pedantic] 3: warning: C99 forbids casting nonscalar type 'struct s' to the same type [-Wpedantic]
  (struct s)s;
//~ 8: error: operand of type 'struct s' where arithmetic or pointer type is required
  (int)s;
//~ 3: error: used type 'int[3]' where arithmetic or pointer type is required
  (int[3])i;
//~ 3: error: cast to incomplete type 'struct incomplete'
  (struct incomplete)i;
//~ 10: error: operand of type 'double' cannot be cast to a pointer type
  (int *)d;
//~ 11: error: pointer cannot be cast to type 'double'
  (double)ip;
//~ 3: warning: cast to smaller integer type 'int' from 'int *' [-Wpointer-to-int-cast]
//~ 3: warning: expression result unused [-Wunused-value]
  (int)ip;
//~ 3: warning: cast to smaller integer type 'char' from 'int *' [-Wpointer-to-int-cast]
//~ 3: warning: expression result unused [-Wunused-value]
  (char)ip;
//~ 3: warning: cast to smaller integer type 'enum e' from 'int *' [-Wpointer-to-enum-cast]
//~ 3: warning: expression result unused [-Wunused-value]
  (enum e)ip;
//~ 3: warning: cast to smaller integer type 'int' from 'void *' [-Wvoid-pointer-to-int-cast]
//~ 3: warning: expression result unused [-Wunused-value]
  (int)vp;
//~ 3: warning: expression result unused [-Wunused-value]
  (long)ip;
//~ 3: warning: cast to 'int *' from smaller integer type 'int' [-Wint-to-pointer-cast]
//~ 3: warning: expression result unused [-Wunused-value]
  (int *)i;
//~ 3: warning: cast to 'void *' from smaller integer type 'int' [-Wint-to-void-pointer-cast]
//~ 3: warning: expression result unused; should this cast be to 'void'? [-Wunused-value]
  (void *)i;
//~ 3: warning: expression result unused [-Wunused-value]
  (int *)0;
//~ 3: warning: expression result unused [-Wunused-value]
//~ [pedantic] 10: warning: cast from 'const int *' to 'int *' drops const qualifier [-Wcast-qual]
  (int *)cip;
//~ 3: warning: expression result unused [-Wunused-value]
//~ [pedantic] 3: warning: cast from 'char *' to 'int *' increases required alignment from 1 to 4 [-Wcast-align]
  (int *)cp;
//~ 3: warning: expression result unused; should this cast be to 'void'? [-Wunused-value]
  (void *)function;
//~ 3: warning: expression result unused [-Wunused-value]
  (void (*)(void))vp;
//~ 3: warning: expression result unused [-Wunused-value]
//~ [pedantic] 3: warning: cast to union type is a GNU extension [-Wgnu-union-cast]
  (union u)i;
//~ 3: error: cast to union type from type 'double' not present in union
  (union u)d;
  (void)s;
//~ 3: error: used type 'void (void)' where arithmetic or pointer type is required
  (void (void))i;
//~ 3: warning: expression result unused [-Wunused-value]
  (_Bool)ip;
}
