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
  s ? 1 : 2;
  i = s.m ? s : t;
  i = i ? 1 : 2.5;
  i ? ip : fp;
  ip = i ? ip : 0;
  ip = i ? cip : ip;
  ip = i ? ip : vp;
  i ? ip : 1;
  i ? function() : (void)0;
  i ? function() : 1;
  i ? s : 1;
  i = i ?: 2;
  ip = ip ?: 1;
  s ?: s;
  vp = i ? function : vp;
  i = i ? e : 1u;
}
