// Calls: counts, types, what is called (C17 6.5.2.2).
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -std=c17 -Wall %s
//~ 8: note: forward declaration of 'struct incomplete'
struct incomplete;
struct S { int x; };
//~ 5: note: 'none' declared here
//~ 5: note: 'none' declared here
int none(void);
//~ 5: note: 'one' declared here
//~ 5: note: 'one' declared here
//~ 13: note: passing argument to parameter 'single' here
//~ 13: note: passing argument to parameter 'single' here
//~ 13: note: passing argument to parameter 'single' here
int one(int single);
//~ 5: note: 'two' declared here
//~ 5: note: 'two' declared here
//~ 24: note: passing argument to parameter 'second' here
int two(int first, int second);
//~ 5: note: 'many' declared here
//~ 14: note: passing argument to parameter 'first' here
int many(int first, ...);
//~ 8: warning: a function declaration without a prototype is deprecated in all versions of C [-Wstrict-prototypes]
int old();
//~ 19: note: 'incomplete_result' declared here
struct incomplete incomplete_result(void);
struct incomplete (*pointer)(void);
//~ 42: note: passing argument to parameter 'p' here
void takes_incomplete(struct incomplete *p);
void with_null(int *p, int *q) __attribute__((nonnull(1)));
void all_nonnull(int *, int *) __attribute__((nonnull));
//~ 6: note: function has been explicitly marked sentinel here
//~ 6: note: function has been explicitly marked sentinel here
void sentinel(const char *, ...) __attribute__((sentinel));
//~ 6: note: function has been explicitly marked sentinel here
void sentinel2(const char *, ...) __attribute__((sentinel(1)));
int i, *p;
struct S s;
//~ 5: warning: a function definition without a prototype is deprecated in all versions of C and is not supported in C23 [-Wdeprecated-non-prototype]
int knr(a, b) int a, b; { return a; }
void f(void) {
//~ 8: error: too many arguments to function call, expected 0, have 1
//~ 16: error: too few arguments to function call, single argument 'single' was not specified
//~ 26: error: too many arguments to function call, expected single argument 'single', have 2 arguments
//~ 35: error: too few arguments to function call, expected 2, have 1
//~ 48: error: too many arguments to function call, expected 2, have 3
//~ 57: error: too few arguments to function call, at least argument 'first' must be specified
//~ 65: error: incompatible pointer to integer conversion passing 'char[2]' to parameter of type 'int' [-Wint-conversion]
//~ 77: warning: passing arguments to 'old' without a prototype is deprecated in all versions of C and is not supported in C23 [-Wdeprecated-non-prototype]
  none(1); one(); one(1, 2); two(1); two(1, 2, 3); many(); many("x", 1); old(1, 2);
//~ 4: error: called object type 'int' is not a function or function pointer
//~ 9: error: called object type 'int *' is not a function or function pointer
//~ 14: error: called object type 'struct S' is not a function or function pointer
//~ 19: error: called object type 'int' is not a function or function pointer
//~ 27: error: called object type 'int' is not a function or function pointer
//~ 31: error: calling 'incomplete_result' with incomplete return type 'struct incomplete'
//~ 52: error: calling function with incomplete return type 'struct incomplete'
//~ 67: error: passing 'struct S' to parameter of incompatible type 'int'
//~ 75: error: incompatible pointer to integer conversion passing 'int *' to parameter of type 'int'; dereference with * [-Wint-conversion]
//~ 86: error: incompatible pointer to integer conversion passing 'char[2]' to parameter of type 'int' [-Wint-conversion]
  i(); p(); s(); 5(); (*p)(); incomplete_result(); pointer(); one(s); one(p); two(1, "x");
//~ 13: warning: null passed to a callee that requires a non-null argument [-Wnonnull]
//~ 52: warning: null passed to a callee that requires a non-null argument [-Wnonnull]
//~ 73: warning: missing sentinel in function call [-Wsentinel]
//~ 110: warning: not enough variable arguments in 'sentinel' declaration to fit a sentinel [-Wsentinel]
//~ 126: warning: not enough variable arguments in 'sentinel2' declaration to fit a sentinel [-Wsentinel]
  with_null(0, 0); with_null(p, 0); all_nonnull(p, 0); sentinel("a", "b"); sentinel("a", (void *)0); sentinel("a"); sentinel2("a", 0);
//~ 8: warning: too few arguments in call to 'knr'
//~ 22: warning: too many arguments in call to 'knr'
//~ 59: error: incompatible pointer types passing 'int *' to parameter of type 'struct incomplete *' [-Wincompatible-pointer-types]
//~ 68: error: too many arguments to function call, expected 0, have 1
//~ 78: error: passing 'void' to parameter of incompatible type 'int'
  knr(1); knr(1, 2, 3); (&f)(); (**f)(); takes_incomplete(p); none(f()); one(f());
//~ 6: warning: passing arguments to 'old' without a prototype is deprecated in all versions of C and is not supported in C23 [-Wdeprecated-non-prototype]
//~ 7: error: incomplete type 'struct incomplete' where a complete type is required
  old(*(struct incomplete *)p);
}
