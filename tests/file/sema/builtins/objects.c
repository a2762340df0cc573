// Builtins about objects, and clang's masked accesses, with wrong arguments.
// ARGS: -fsyntax-only -ferror-limit=0 %s
typedef int V4 __attribute__((ext_vector_type(4)));
typedef int V2 __attribute__((ext_vector_type(2)));
typedef _Bool B4 __attribute__((ext_vector_type(4)));
struct C { int n; int pad; short d[] __attribute__((counted_by(n))); };
void f(struct C *c, const int *cp, int *p, V4 v, V2 w, B4 m, float *fp, int n) {
//~ 27: error: argument of '__builtin_clear_padding' has pointer to const type ('const int *' invalid)
//~ 56: error: argument of '__builtin_clear_padding' must be a pointer to a complete object type ('int' invalid)
//~ 84: error: argument of '__builtin_clear_padding' must be a pointer to a complete object type ('void *' invalid)
  __builtin_clear_padding(cp); __builtin_clear_padding(n); __builtin_clear_padding((void *)p);
//~ 28: error: '__builtin_counted_by_ref' argument must reference a member with the 'counted_by' attribute
//~ 57: error: '__builtin_counted_by_ref' argument must reference a member with the 'counted_by' attribute
  __builtin_counted_by_ref(c); __builtin_counted_by_ref(&c->n);
//~ 28: error: argument value 4 is outside the valid range [0, 3]
//~ 57: error: argument to '__builtin_object_size' must be a constant integer
  __builtin_object_size(p, 4); __builtin_object_size(p, n);
//~ 25: error: 1st argument must be a vector of boolean types (was 'V4' (aka 'int __attribute__((ext_vector_type(4)))'))
//~ 57: error: 2nd argument must be a scalar pointer
//~ 89: error: 3rd argument must be a vector
  __builtin_masked_load(v, p); __builtin_masked_load(m, v); __builtin_masked_load(m, p, n);
//~ 3: error: all arguments to '__builtin_masked_load' must have the same number of elements (was 'B4' (aka '_Bool __attribute__((ext_vector_type(4)))') and 'V2' (aka 'int __attribute__((ext_vector_type(2)))'))
//~ 35: error: last argument to '__builtin_masked_store' must match pointer type (was 'float *' and 'V4' (aka 'int __attribute__((ext_vector_type(4)))'))
//~ 92: error: too few arguments to function call, expected at least 2, have 1
  __builtin_masked_load(m, p, w); __builtin_masked_store(m, v, fp); __builtin_masked_load(m);
//~ 3: error: all arguments to '__builtin_masked_gather' must have the same number of elements (was 'B4' (aka '_Bool __attribute__((ext_vector_type(4)))') and 'V2' (aka 'int __attribute__((ext_vector_type(2)))'))
//~ 71: error: 4th argument must be a scalar pointer
  __builtin_masked_gather(m, w, p); __builtin_masked_scatter(m, v, v, n);
//~ 24: error: first argument to __builtin_annotation must be an integer
//~ 59: error: second argument to __builtin_annotation must be a non-wide string constant
//~ 88: error: argument must be a function
  __builtin_annotation(1.5, "x"); __builtin_annotation(1, n); __builtin_function_start(p);
//~ 3: error: argument to __builtin_vectorelements must be of vector type ('int' invalid)
//~ 53: error: floating point argument required ('int *' invalid)
  __builtin_vectorelements(int); __arithmetic_fence(p);
//~ 42: error: too many arguments to function call, expected at most 2, have 3
  __builtin_speculation_safe_value(1, 2, 3);
}
