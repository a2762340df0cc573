// Attributes of statements, of variables that call something, of functions that must not be called.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c23 %s
void dangerous(void) __attribute__((error("do not call")));
void doubtful(void) __attribute__((warning("think twice")));
void one(int *p), none(void);
int f(int n) {
//~ 5: error: 'fallthrough' attribute only applies to empty statements
  [[fallthrough]] n++;
//~ 18: error: 'fallthrough' attribute only applies to empty statements
  __attribute__((fallthrough)) n++;
//~ 18: error: 'musttail' attribute only applies to return statements
  __attribute__((musttail)) n++;
//~ 18: error: 'aligned' attribute cannot be applied to a statement
  __attribute__((aligned(8))) n++;
//~ 5: error: 'gnu::packed' attribute cannot be applied to a statement
  [[gnu::packed]] ;
//~ 32: error: 'cleanup' function 'none' must take 1 parameter
  int a __attribute__((cleanup(none)));
//~ 24: error: 'cleanup' attribute takes one argument
  int b __attribute__((cleanup(one, one)));
//~ 32: error: use of undeclared identifier 'undeclared'
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
//~ 50: error: 'sentinel' parameter 1 less than zero
void sentinel1(const char *, ...) __attribute__((sentinel(-1)));
//~ 50: error: 'sentinel' parameter 2 not 0 or 1
void sentinel2(const char *, ...) __attribute__((sentinel(0, 5)));
//~ 42: warning: unknown sanitizer 'nothing' ignored [-Wunknown-sanitizers]
int sanitized __attribute__((no_sanitize("nothing")));
//~ 37: warning: 'alloc_size' attribute only applies to return values that are pointers [-Wignored-attributes]
int returns_int(int) __attribute__((alloc_size(1), malloc, returns_nonnull));
//~ 39: error: format argument not a string type
void format1(int, ...) __attribute__((format(printf, 1, 2)));
//~ 48: warning: 'format' attribute argument not supported: nonsense [-Wignored-attributes]
void format2(const char *, ...) __attribute__((format(nonsense, 1, 2)));
//~ 42: warning: 'nonnull' attribute only applies to pointer arguments [-Wignored-attributes]
void pointers(int, int *) __attribute__((nonnull(1)));
//~ 33: warning: 'noreturn' only applies to function types; type here is 'int' [-Wignored-attributes]
int not_function __attribute__((noreturn));
//~ 29: error: 'section' attribute takes one argument
int section1 __attribute__((section));
//~ 28: error: 'visibility' attribute takes one argument
int visible __attribute__((visibility()));
//~ 39: error: expected string literal as argument of 'alias' attribute
int alias1(void) __attribute__((alias(5)));
//~ 33: note: 'gone' has been explicitly marked unavailable here
typedef int gone __attribute__((unavailable("why")));
//~ 1: error: 'gone' is unavailable: why
gone use;
//~ 32: note: 'old' has been explicitly marked deprecated here
typedef int old __attribute__((deprecated));
//~ 1: warning: 'old' is deprecated [-Wdeprecated-declarations]
old use2;
//~ 14: error: illegal storage class on file-scoped variable
//~ 27: error: expected ';' after top level declarator
register int stack_pointer asm("rbx");
