// C17 6.5.2.2p1 and p2: what is called, and the arguments.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
struct incomplete;
struct record { int member; } object;
//~ 19: note: 'returns_incomplete' declared here
struct incomplete returns_incomplete(void);
//~ 5: note: 'two' declared here
//~ 5: note: 'two' declared here
//~ 25: note: 'none' declared here
//~ 37: note: 'some' declared here
//~ 13: note: passing argument to parameter 'a' here
//~ 13: note: passing argument to parameter 'a' here
//~ 21: note: passing argument to parameter 'b' here
//~ 21: note: passing argument to parameter 'b' here
//~ 21: note: passing argument to parameter 'b' here
int two(int a, int *b), none(void), some(int a, ...);
int f(int n, int *p, int (*const *deep)(void), const int *constant) {
//~ 4: error: called object type 'int' is not a function or function pointer
  n(); // p1
//~ 4: error: called object type 'int *' is not a function or function pointer
  p(); // p1
//~ 9: error: called object type 'struct record' is not a function or function pointer
  object(); // p1
//~ 3: error: calling 'returns_incomplete' with incomplete return type 'struct incomplete'
  returns_incomplete(); // p1
//~ 7: error: called object type 'int (*const *)(void)' is not a function or function pointer
  deep(); // p1
//~ 8: error: too few arguments to function call, expected 2, have 1
  two(1); // p2
//~ 13: error: too many arguments to function call, expected 2, have 3
  two(1, p, 3); // p2
//~ 8: error: too many arguments to function call, expected 0, have 1
  none(1); // p2
//~ 8: error: too few arguments to function call, at least argument 'a' must be specified
  some(); // p2
//~ 7: error: incompatible pointer to integer conversion passing 'int *' to parameter of type 'int'; dereference with * [-Wint-conversion]
  two(p, p); // p2
//~ 10: error: passing 'double' to parameter of incompatible type 'int *'
  two(1, 1.5); // p2
//~ 7: error: passing 'struct record' to parameter of incompatible type 'int'
  two(object, p); // p2
//~ 10: warning: passing 'const int *' to parameter of type 'int *' discards qualifiers [-Wincompatible-pointer-types-discards-qualifiers]
  two(1, constant); // p2
//~ 10: error: incompatible pointer types passing 'struct record *' to parameter of type 'int *' [-Wincompatible-pointer-types]
  two(1, &object); // p2
  return 0;
}
