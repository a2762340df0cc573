// Attributes of statements, of variables that call something, of functions that must not be called.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c23 %s
void dangerous(void) __attribute__((error("do not call")));
void doubtful(void) __attribute__((warning("think twice")));
void one(int *p), none(void);
int f(int n) {
//~ 5: error: 'fallthrough' attribute is only allowed on empty statements
  [[fallthrough]] n++;
//~ 18: error: 'fallthrough' attribute is only allowed on empty statements
  __attribute__((fallthrough)) n++;
//~ 18: error: 'musttail' attribute only applies to return statements
  __attribute__((musttail)) n++;
//~ 18: error: 'aligned' attribute cannot be applied to a statement
  __attribute__((aligned(8))) n++;
//~ 10: error: 'packed' attribute cannot be applied to a statement
  [[gnu::packed]] ;
//~ 32: error: 'cleanup' function 'none' must take 1 parameter
  int a __attribute__((cleanup(none)));
//~ 24: error: 'cleanup' attribute takes one argument
  int b __attribute__((cleanup(one, one)));
//~ 32: error: 'cleanup' argument 'undeclared' is not a function
  int c __attribute__((cleanup(undeclared)));
//~ 24: error: 'cleanup' attribute takes one argument
//~ 24: error: 'cleanup' argument is not a function
  int d __attribute__((cleanup));
  a = b = c = d = 0;
  switch (n) { case 1: n++; [[fallthrough]]; case 2: [[fallthrough]]; }
  return n;
}
//~ 39: error: weak declaration cannot have internal linkage
static int weak_static __attribute__((weak));
//~ 35: error: weakref declaration must have internal linkage
int weakref_global __attribute__((weakref("x")));
//~ 59: error: 'sentinel' attribute parameter 1 is out of bounds
void sentinel1(const char *, ...) __attribute__((sentinel(-1)));
//~ 50: error: 'sentinel' parameter 2 not 0 or 1
void sentinel2(const char *, ...) __attribute__((sentinel(0, 5)));
int sanitized __attribute__((no_sanitize("nothing")));
int returns_int(int) __attribute__((alloc_size(1), malloc, returns_nonnull));
//~ 39: error: format argument not a string type
void format1(int, ...) __attribute__((format(printf, 1, 2)));
void format2(const char *, ...) __attribute__((format(nonsense, 1, 2)));
void pointers(int, int *) __attribute__((nonnull(1)));
int not_function __attribute__((noreturn));
//~ 29: error: 'section' attribute takes one argument
//~ 29: error: 'section' attribute requires a string
int section1 __attribute__((section));
//~ 28: error: 'visibility' attribute takes one argument
//~ 28: error: 'visibility' attribute requires a string
int visible __attribute__((visibility()));
//~ 39: error: 'alias' attribute requires a string
int alias1(void) __attribute__((alias(5)));
typedef int gone __attribute__((unavailable("why")));
//~ 1: error: 'gone' is unavailable
gone use;
//~ 13: note: 'old' declared here
typedef int old __attribute__((deprecated));
//~ 1: warning: 'old' is deprecated [-Wdeprecated-declarations]
old use2;
//~ 14: error: illegal storage class on file-scoped variable
//~ 27: error: expected ';' after top level declarator
register int stack_pointer asm("rbx");
