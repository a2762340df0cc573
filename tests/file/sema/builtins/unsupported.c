// Builtins that are known and not there.
// ARGS: -c -o x.o %s
void f(void *p) {
  __builtin_apply(f, p, 5);
  __builtin_apply_args();
//~ 3: error: builtin function '__builtin_clear_padding' is not supported
  __builtin_clear_padding(p);
}
