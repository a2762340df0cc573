// Function calls, C23 6.5.3.3.
//~ 6: note: 'none' declared here
void none(void);
//~ 6: note: 'one' declared here
//~ 6: note: 'one' declared here
//~ 14: note: passing argument to parameter 'single' here
void one(int single);
//~ 6: note: 'two' declared here
//~ 6: note: 'two' declared here
void two(int a, double b);
//~ 6: note: 'variadic' declared here
void variadic(const char *format, ...);
//~ 19: note: passing argument to parameter here
void unnamed(int *, char);
//~ 19: note: 'returns_incomplete' declared here
struct incomplete returns_incomplete(void);
void takes_incomplete(struct incomplete);
//~ 5: warning: a function definition without a prototype is deprecated in all versions of C and is not supported in C23 [-Wdeprecated-non-prototype]
int knr(a, b) int a, b; { return a + b; }
void no_prototype();
struct s { int m; } s;
int i, *ip;
void (*pointer)(int);

void calls(void) {
  none();
//~ 8: error: too many arguments to function call, expected 0, have 1
  none(1);
//~ 7: error: too few arguments to function call, single argument 'single' was not specified
  one();
//~ 10: error: too many arguments to function call, expected single argument 'single', have 2 arguments
  one(1, 2);
//~ 8: error: too few arguments to function call, expected 2, have 1
  two(1);
//~ 13: error: too many arguments to function call, expected 2, have 3
  two(1, 2, 3);
//~ 12: error: too few arguments to function call, at least argument 'format' must be specified
  variadic();
  variadic("x", 1, 2.0f, s);
//~ 17: error: argument type 'void' is incomplete
  variadic("x", none());
//~ 11: error: incompatible integer to pointer conversion passing 'int' to parameter of type 'int *'; take the address with & [-Wint-conversion]
  unnamed(i, 1);
//~ 3: error: calling 'returns_incomplete' with incomplete return type 'struct incomplete'
  returns_incomplete();
//~ 4: error: called object type 'int' is not a function or function pointer
  i();
//~ 5: error: called object type 'int *' is not a function or function pointer
  ip();
  pointer(1);
  (*pointer)(1);
//~ 20: error: too many arguments to function call, expected 1, have 2
  (****pointer)(1, 2);
//~ 8: warning: too few arguments in call to 'knr'
  knr(1);
//~ 14: warning: too many arguments in call to 'knr'
  knr(1, 2, 3);
//~ 15: warning: passing arguments to 'no_prototype' without a prototype is deprecated in all versions of C and is not supported in C23 [-Wdeprecated-non-prototype]
  no_prototype(1, 2, 3);
//~ 6: error: called object type 'int' is not a function or function pointer
  s.m();
//~ 7: error: passing 'void' to parameter of incompatible type 'int'
  one(none());
//~ 7: error: use of undeclared identifier 'undeclared'
  one(undeclared, 1, 2);
}
