// clang: vectors of bool. A list of their elements makes an automatic variable, nothing else so far.
// ARGS: -fsyntax-only %s
typedef _Bool bits __attribute__((ext_vector_type(8)));
//~ 15: error: initializer list for 'bits' (aka '_Bool __attribute__((ext_vector_type(8)))') is supported only for a whole automatic variable
bits global = {1, 0, 1};
struct Flags { int number; bits flags; };
int use(void) {
  bits local = {1, 0, 1};
//~ 29: error: initializer list for 'bits' (aka '_Bool __attribute__((ext_vector_type(8)))') is supported only for a whole automatic variable
  struct Flags braced = {1, {0, 1}};
//~ 29: error: initializer list for 'bits' (aka '_Bool __attribute__((ext_vector_type(8)))') is supported only for a whole automatic variable
  struct Flags elided = {1, 0, 1};
//~ 22: error: initializer list for 'bits' (aka '_Bool __attribute__((ext_vector_type(8)))') is supported only for a whole automatic variable
//~ 27: error: initializer list for 'bits' (aka '_Bool __attribute__((ext_vector_type(8)))') is supported only for a whole automatic variable
  bits several[2] = {{1}, {0, 1}};
  struct Flags whole = {1, local};
  static bits none;
  return local[0] + braced.number + elided.number + several[0][0] + whole.number + none[0];
}
