// ARGS: -fsyntax-only %s
// Initializers of static storage: address constants and arithmetic constants, C23 6.6p9 to p11.
struct s { int a, b[3]; } object = {1, {2, 3, 4}};
extern int external[10];
int function(void);
int variable;
static const int constant = 3;

int *p1 = &variable;
int *p2 = &object.b[1];
int *p3 = object.b + 2;
int *p4 = external + 5;
int (*p5)(void) = function;
int (*p6)(void) = &function;
char *p7 = "text" + 1;
char p8 = "text"[2];
long p9 = (long)&variable + 4;
int *p10 = (int *)16;
long p11 = &external[5] - &external[2];
double d1 = 1.0 / 3;
double d2 = 1.0 / 0.0;
float f1 = 1;
_Complex double c1 = 1.0 + 2.0i;
int i1 = constant + 1;
int i2 = 1 ? 2 : function();
int *i3 = &*&variable;
_Bool b1 = &variable;
int b2 = &variable != 0;
struct s copy = (struct s){1, {2}};
int *literal = (int[]){1, 2, 3};
unsigned char bytes = (unsigned char)300;

int e1 = function();
int e2 = variable;
int e3 = (int)&variable;
int *e4 = &object.b[variable];
char e5 = (char)(long)&variable;
int e6 = 1 / 0;
struct s e7 = object;
int e8 = function;
_Thread_local int tls;
int *e9 = &tls;
double e10 = variable;

void block(void) {
  int automatic = 1;
  static int s1 = automatic;
  static int *s2 = &automatic;
  static int *s3 = &variable;
  static const char *s4 = __func__;
}
