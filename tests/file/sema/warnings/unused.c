// What is declared and not used, in a unit without errors.
// ARGS: -fsyntax-only -Wall -Wextra -Wunused-const-variable %s
//~ 12: warning: unused function 'unused_function' [-Wunused-function]
static int unused_function(void) { return 1; }
//~ 12: warning: unused variable 'unused_variable' [-Wunused-variable]
static int unused_variable;
//~ 18: warning: unused variable 'unused_constant' [-Wunused-const-variable]
static const int unused_constant = 1;
static int used_function(void) { return 1; }
//~ 13: warning: unused function 'only_declared' [-Wunused-function]
static void only_declared(void);
static int __attribute__((unused)) marked(void) { return 1; }
//~ 19: warning: unused function 'inlined' [-Wunused-function]
static inline int inlined(void) { return 1; }
//~ 11: warning: unused parameter 'parameter' [-Wunused-parameter]
//~ 26: warning: parameter 'set_parameter' set but not used [-Wunused-but-set-parameter]
int f(int parameter, int set_parameter, int (*unnamed)(int)) {
//~ 15: warning: unused typedef 'unused_type' [-Wunused-local-typedef]
  typedef int unused_type;
//~ 44: warning: variable 'compound' set but not used [-Wunused-but-set-variable]
//~ 21: warning: variable 'set' set but not used [-Wunused-but-set-variable]
//~ 7: warning: unused variable 'unused_local' [-Wunused-variable]
  int unused_local, set, set_and_read = 1, compound = 0;
  int marked_local __attribute__((unused));
//~ 13: warning: unused variable 'constant' [-Wunused-variable]
  const int constant = 1;
  set = used_function();
  set_parameter = set_and_read;
  compound += 2;
  (void)unnamed;
//~ 1: warning: unused label 'unused_label' [-Wunused-label]
unused_label:
  return 0;
}
