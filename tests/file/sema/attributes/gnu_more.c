// Attributes with wrong arguments, and those that are known but have no effect here.
// ARGS: -fsyntax-only -ferror-limit=0 -std=gnu17 %s
//~ 16: error: 'target_clones' multiversioning requires a default target
__attribute__((target_clones("avx2"))) int no_default(void) { return 1; }
//~ 30: warning: unsupported 'avx99' in the 'target_clones' attribute string; 'target_clones' attribute ignored [-Wignored-attributes]
__attribute__((target_clones("avx99", "default"))) int unknown(void) { return 1; }
//~ 30: warning: unsupported 'arch=nonsense' in the 'target_clones' attribute string; 'target_clones' attribute ignored [-Wignored-attributes]
__attribute__((target_clones("arch=nonsense", "default"))) int unknown_cpu(void) { return 1; }
__attribute__((target_clones("arch=haswell,avx2", "default", "avx2"))) int fine(void) { return 1; }
//~ 16: warning: 'target_version' attribute ignored [-Wignored-attributes]
__attribute__((target_version("avx2"))) int version(void) { return 1; }
//~ 16: warning: 'overloadable' attribute ignored [-Wignored-attributes]
__attribute__((overloadable)) void overloaded(int);
//~ 16: warning: 'diagnose_if' attribute ignored [-Wignored-attributes]
__attribute__((diagnose_if(1, "text", "warning"))) void diagnosed(int);
//~ 35: warning: 'pass_object_size' attribute ignored [-Wignored-attributes]
void sized(void *p __attribute__((pass_object_size(0))));
__attribute__((no_builtin("memcpy", "memset"))) void some(void);
//~ 27: error: expected string literal as argument of 'no_builtin' attribute
__attribute__((no_builtin(3))) void none(void);
int __attribute__((address_space(256))) *other_memory;
int __attribute__((address_space(0))) *usual_memory;
struct counted {
  int count;
  float fraction;
//~ 7: error: 'counted_by' only applies to pointers or C99 flexible array members
  int scalar __attribute__((counted_by(count)));
//~ 7: error: 'counted_by' only applies to pointers or C99 flexible array members
  int fixed[3] __attribute__((counted_by(count)));
//~ 42: error: use of undeclared identifier 'missing'
  int *pointer __attribute__((counted_by(missing)));
//~ 46: error: 'counted_by' requires a non-boolean integer type argument
  int *by_fraction __attribute__((counted_by(fraction)));
  char *bytes __attribute__((sized_by(count)));
  int flexible[] __attribute__((counted_by(count)));
};
enum narrow { A, B } __attribute__((mode(QI)));
enum wide { C } __attribute__((mode(DI)));
_Static_assert(sizeof(enum narrow) == 1 && sizeof(enum wide) == 8, "");
_Static_assert(sizeof(_Complex long) == 16 && sizeof(_Complex short) == 4, "");
//~ 23: warning: plain '_Complex' requires a type specifier; assuming '_Complex double'
_Static_assert(sizeof(_Complex) == 16 && sizeof(long double _Complex) == 32, "");
