// Conversion as if by assignment, C23 6.5.17.2p1.
struct s { int m; } s;
struct t { int m; } t;
int i, *ip;
unsigned *up;
char *cp;
unsigned char *ucp;
const int *cip;
volatile int *vip;
int **ipp;
const int **cipp;
void *vp;
double d;
void function(int);
int (*fp)(int);
void (*vfp)(void *);
_Bool b;
struct incomplete *inc;
int (*array)[3];
const int (*carray)[3];

void assign(void) {
  i = ip;
  ip = i;
  ip = 0;
  ip = (void *)0;
  ip = 1;
  ip = d;
  d = ip;
  s = t;
  s = i;
  i = s;
  ip = up;
  cp = ucp;
  ip = cp;
  ip = cip;
  cip = ip;
  ip = vip;
  cipp = ipp;
  ip = ipp;
  ip = vp;
  vp = ip;
  vp = cip;
  vp = function;
  fp = function;
  vfp = function;
  fp = vp;
  b = ip;
  b = s;
  b = function;
  carray = array;
  array = carray;
  i = function(1);
}
int *initialize(int x) {
  int *local = x;
  double f = ip;
  struct s copy = t;
  char *string = 5;
  if (x) {
    return x;
  }
  return cip;
}
void pass(int *p, struct s s, const char *c);
void calls(void) {
  pass(i, s, "x");
  pass(ip, t, "x");
  pass(cip, s, cip);
}
struct s return_struct(void) {
  return 1;
}
