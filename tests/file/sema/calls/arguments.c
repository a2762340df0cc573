// Function calls, C23 6.5.3.3.
void none(void);
void one(int single);
void two(int a, double b);
void variadic(const char *format, ...);
void unnamed(int *, char);
struct incomplete returns_incomplete(void);
void takes_incomplete(struct incomplete);
int knr(a, b) int a, b; { return a + b; }
void no_prototype();
struct s { int m; } s;
int i, *ip;
void (*pointer)(int);

void calls(void) {
  none();
  none(1);
  one();
  one(1, 2);
  two(1);
  two(1, 2, 3);
  variadic();
  variadic("x", 1, 2.0f, s);
  variadic("x", none());
  unnamed(i, 1);
  returns_incomplete();
  i();
  ip();
  pointer(1);
  (*pointer)(1);
  (****pointer)(1, 2);
  knr(1);
  knr(1, 2, 3);
  no_prototype(1, 2, 3);
  s.m();
  one(none());
  one(undeclared, 1, 2);
}
