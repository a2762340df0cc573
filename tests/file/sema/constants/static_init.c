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
//~ 19: warning: adding 'int' to a string does not append to the string [-Wstring-plus-int]
//~ 19: note: use array indexing to silence this warning
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
//~ 12: warning: address of 'variable' will always evaluate to 'true' [-Wpointer-bool-conversion]
_Bool b1 = &variable;
//~ 11: warning: comparison of address of 'variable' not equal to a null pointer is always true [-Wtautological-pointer-compare]
int b2 = &variable != 0;
struct s copy = (struct s){1, {2}};
int *literal = (int[]){1, 2, 3};
unsigned char bytes = (unsigned char)300;

//~ 10: error: initializer element is not a compile-time constant
int e1 = function();
//~ 10: error: initializer element is not a compile-time constant
int e2 = variable;
//~ 10: warning: cast to smaller integer type 'int' from 'int *' [-Wpointer-to-int-cast]
//~ 10: error: initializer element is not a compile-time constant
int e3 = (int)&variable;
//~ 11: error: initializer element is not a compile-time constant
int *e4 = &object.b[variable];
//~ 11: error: initializer element is not a compile-time constant
char e5 = (char)(long)&variable;
//~ 12: warning: division by zero is undefined [-Wdivision-by-zero]
//~ 12: error: initializer element is not a compile-time constant
int e6 = 1 / 0;
//~ 15: error: initializer element is not a compile-time constant
struct s e7 = object;
//~ 5: error: incompatible pointer to integer conversion initializing 'int' with an expression of type 'int (void)' [-Wint-conversion]
//~ 10: error: initializer element is not a compile-time constant
int e8 = function;
_Thread_local int tls;
//~ 11: error: initializer element is not a compile-time constant
int *e9 = &tls;
//~ 14: error: initializer element is not a compile-time constant
double e10 = variable;

void block(void) {
  int automatic = 1;
//~ 19: error: initializer element is not a compile-time constant
  static int s1 = automatic;
//~ 20: error: initializer element is not a compile-time constant
  static int *s2 = &automatic;
  static int *s3 = &variable;
  static const char *s4 = __func__;
}
