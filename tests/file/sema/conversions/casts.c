// ARGS: -fsyntax-only %s
// ARGS[pedantic]: -fsyntax-only -pedantic -Wcast-qual -Wcast-align %s
// Casts, C23 6.5.5.
struct s { int m; } s;
union u { int i; float *f; } u;
struct incomplete;
int i, *ip;
const int *cip;
char c, *cp;
double d;
void *vp;
void function(void);
enum e { E };

void casts(void) {
  (struct s)i;
  (struct s)s;
  (int)s;
  (int[3])i;
  (struct incomplete)i;
  (int *)d;
  (double)ip;
  (int)ip;
  (char)ip;
  (enum e)ip;
  (int)vp;
  (long)ip;
  (int *)i;
  (void *)i;
  (int *)0;
  (int *)cip;
  (int *)cp;
  (void *)function;
  (void (*)(void))vp;
  (union u)i;
  (union u)d;
  (void)s;
  (void (void))i;
  (_Bool)ip;
}
