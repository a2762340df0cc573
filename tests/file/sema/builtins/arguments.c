// Builtins with wrong arguments.
// ARGS: -fsyntax-only -ferror-limit=0 %s
//~ stdatomic.h: note: expanded from macro 'atomic_load'
//~ stdatomic.h: note: expanded from macro 'atomic_load'
//~ stdatomic.h: note: expanded from macro 'atomic_store'
//~ stdatomic.h: note: expanded from macro 'atomic_fetch_add'
#include <stdatomic.h>
typedef int V4 __attribute__((vector_size(16)));
typedef float F4 __attribute__((vector_size(16)));
struct S { int x; } s;
int i, n, *p;
const int ci;
const int *cp = &ci;
double d;
_Atomic int a;
const _Atomic int ca;
void *vp;
V4 v;
F4 w;
void f(int x) {
//~ 17: error: too few arguments to function call, expected 1, have 0
//~ 37: error: too many arguments to function call, expected 1, have 2
//~ 60: error: incompatible pointer to integer conversion passing 'char[2]' to parameter of type 'unsigned int' [-Wint-conversion]
//~ 41: warning: ignoring return value of function declared with const attribute [-Wunused-value]
//~ 84: error: too few arguments to function call, expected 2, have 1
//~ 106: error: too few arguments to function call, expected at least 1, have 0
//~ 109: error: argument to '__builtin_prefetch' must be a constant integer
//~ 135: error: argument value 5 is outside the valid range [0, 1]
  __builtin_abs(); __builtin_abs(1, 2); __builtin_popcount("x"); __builtin_expect(1); __builtin_prefetch(); __builtin_prefetch(p, n); __builtin_prefetch(p, 5);
//~ 30: error: too few arguments to function call, expected 3, have 2
//~ 62: error: result argument to overflow builtin must be a pointer to a non-const integer type ('int' invalid)
//~ 95: error: result argument to overflow builtin must be a pointer to a non-const integer type ('const int *' invalid)
//~ 123: error: operand argument to overflow builtin must be an integer type ('double' invalid)
//~ 158: error: operand argument to overflow builtin must be an integer type ('struct S' invalid)
  __builtin_add_overflow(1, 2); __builtin_add_overflow(1, 2, 3); __builtin_add_overflow(1, 2, cp); __builtin_add_overflow(1.5, 2, p); __builtin_add_overflow(s, 2, p);
//~ 19: error: floating point classification requires argument of floating point type (passed in 'int')
//~ 39: error: floating point classification requires argument of floating point type (passed in 'struct S')
//~ 79: error: floating point classification requires argument of floating point type (passed in 'int')
//~ 103: error: too few arguments to function call, expected 2, have 1
//~ 123: error: ordered compare requires two args of floating point type ('struct S' and 'double')
//~ 150: error: floating point classification requires argument of floating point type (passed in 'char *')
  __builtin_isnan(1); __builtin_isnan(s); __builtin_fpclassify(1, 2, 3, 4, 5, 6); __builtin_isless(1.0); __builtin_isless(s, 1.0); __builtin_signbit("x");
//~ 3: error: argument to '__builtin_frame_address' must be a constant integer
//~ 31: error: argument value 4294967295 is outside the valid range [0, 65535]
//~ 85: error: incompatible pointer to integer conversion passing 'char[2]' to parameter of type 'unsigned int' [-Wint-conversion]
//~ 60: error: argument to '__builtin_return_address' must be a constant integer
//~ 91: error: argument to '__builtin_object_size' must be a constant integer
//~ 120: error: argument value 7 is outside the valid range [0, 3]
//~ 171: error: incompatible integer to pointer conversion passing 'int' to parameter of type 'const void *' [-Wint-conversion]
  __builtin_frame_address(n); __builtin_frame_address(-1); __builtin_return_address("x"); __builtin_object_size(p, n); __builtin_object_size(p, 7); __builtin_object_size(1, 0);
//~ 3: error: requested alignment is not a power of 2
//~ 38: error: argument to '__builtin_alloca_with_align' must be a constant integer
//~ 73: error: requested alignment is not a power of 2
//~ 105: error: argument to '__builtin_assume_aligned' must be a constant integer
//~ 137: error: non-pointer argument to '__builtin_assume_aligned' is not allowed
  __builtin_alloca_with_align(5, 3); __builtin_alloca_with_align(5, n); __builtin_assume_aligned(p, 3); __builtin_assume_aligned(p, n); __builtin_assume_aligned(5, 8);
//~ 3: error: first two arguments to '__builtin_shufflevector' must have the same type
//~ 40: error: index for __builtin_shufflevector must be less than the total number of vector elements
//~ 77: error: first two arguments to '__builtin_shufflevector' must be vectors
//~ 111: error: index for __builtin_shufflevector must be a constant integer
  __builtin_shufflevector(v, w, 0, 1); __builtin_shufflevector(v, v, 9, 1); __builtin_shufflevector(1, 2, 0); __builtin_shufflevector(v, v, n, 0);
//~ 3: error: address argument to atomic builtin must be a pointer ('int' invalid)
//~ 26: error: address argument to atomic operation must be a pointer to integer or pointer ('double *' invalid)
//~ 66: error: incomplete type 'void' where a complete type is required
//~ 74: error: address argument to atomic operation must be a pointer to non-const type ('const int *' invalid)
//~ 102: error: address argument to atomic operation must be a pointer to integer, pointer or supported floating point type ('struct S *' invalid)
//~ 149: warning: passing 'const int *' to parameter of type 'int *' discards qualifiers [-Wincompatible-pointer-types-discards-qualifiers]
//~ 177: error: too few arguments to function call, expected 3, have 1
//~ 199: warning: memory order argument to atomic operation is invalid [-Watomic-memory-ordering]
  __atomic_load_n(5, 0); __atomic_load_n(&d, 0); __atomic_load_n(vp, 0); __atomic_store_n(cp, 1, 0); __atomic_fetch_add(&s, 1, 0); __atomic_load(p, cp, 0); __atomic_add_fetch(p); __atomic_load_n(p, 99);
//~ 3: error: address argument to atomic builtin must be a pointer ('int' invalid)
//~ 31: error: address argument to atomic builtin must be a pointer to integer or pointer ('double *' invalid)
//~ 60: error: address argument to atomic builtin cannot be const-qualified ('const int *' invalid)
//~ 118: error: too few arguments to function call, expected at least 3, have 2
  __sync_fetch_and_add(5, 1); __sync_fetch_and_add(&d, 1); __sync_lock_release(cp); __sync_bool_compare_and_swap(p, 1);
//~ 3: error: address argument to atomic operation must be a pointer to _Atomic type ('int *' invalid)
//~ 19: error: address argument to atomic operation must be a pointer to _Atomic type ('int *' invalid)
//~ 36: error: address argument to atomic operation must be a pointer to non-const _Atomic type ('const _Atomic(int) *' invalid)
//~ 58: error: address argument to atomic operation must be a pointer to _Atomic type ('struct S *' invalid)
//~ 104: error: incompatible pointer to integer conversion passing 'char[2]' to parameter of type 'int' [-Wint-conversion]
//~ 110: error: address argument to atomic operation must be a pointer to _Atomic type ('int *' invalid)
//~ 135: error: address argument to atomic operation must be a pointer to non-const _Atomic type ('const _Atomic(int) *' invalid)
  atomic_load(p); atomic_load(&i); atomic_store(&ca, 1); atomic_fetch_add(&s, 1); atomic_fetch_add(&a, "x"); __c11_atomic_load(p, 0); __c11_atomic_store(&ca, 1, 0);
//~ 20: error: incompatible integer to pointer conversion passing 'int' to parameter of type 'struct __va_list_tag *' [-Wint-conversion]
//~ 42: error: incompatible integer to pointer conversion passing 'int' to parameter of type 'struct __va_list_tag *' [-Wint-conversion]
//~ 45: error: incompatible integer to pointer conversion passing 'int' to parameter of type 'struct __va_list_tag *' [-Wint-conversion]
//~ 64: error: 1st argument must be a scalar unsigned integer type (was 'int')
//~ 83: error: 1st argument must be a scalar unsigned integer type (was 'double')
//~ 109: error: 1st argument must be a scalar unsigned integer type (was 'double')
//~ 131: error: incompatible pointer to integer conversion passing 'int *' to parameter of type 'unsigned int' [-Wint-conversion]
//~ 113: warning: ignoring return value of function declared with const attribute [-Wunused-value]
//~ 152: error: incompatible integer to pointer conversion passing 'int' to parameter of type 'void *' [-Wint-conversion]
//~ 155: error: incompatible integer to pointer conversion passing 'int' to parameter of type 'const void *' [-Wint-conversion]
//~ 179: error: incompatible integer to pointer conversion passing 'int' to parameter of type 'const char *' [-Wint-conversion]
  __builtin_va_end(i); __builtin_va_copy(i, n); __builtin_clzg(n); __builtin_clzg(1.5); __builtin_popcountg(d); __builtin_bswap32(p); __builtin_memcpy(i, n, 5); __builtin_strlen(5);
//~ 3: warning: ignoring return value of function declared with const attribute [-Wunused-value]
//~ 59: error: arguments are of different types ('V4' (vector of 4 'int' values) vs 'F4' (vector of 4 'float' values))
//~ 87: error: 1st argument must be a vector of integer types (was 'int')
//~ 91: error: address argument to nontemporal builtin must be a pointer ('int' invalid)
//~ 126: error: size of '__builtin_bit_cast' source type 'int' does not match destination type 'long' (4 vs 8 bytes)
//~ 155: warning: expression result unused [-Wunused-value]
  __builtin_elementwise_abs(p); __builtin_elementwise_max(v, w); __builtin_reduce_add(i); __builtin_nontemporal_store(1, i); __builtin_bit_cast(long, i); __builtin_bit_cast(float, i);
//~ 20: error: incompatible integer to pointer conversion passing 'int' to parameter of type 'void **' [-Wint-conversion]
//~ 42: error: incompatible pointer types passing 'int *' to parameter of type 'void **' [-Wincompatible-pointer-types]
//~ 24: error: argument to '__builtin_longjmp' must be a constant integer
//~ 72: error: incompatible integer to pointer conversion passing 'int' to parameter of type 'const char *' [-Wint-conversion]
//~ 49: error: expression is not a string literal
//~ 76: warning: invalid cpu feature string for builtin
//~ 76: warning: ignoring return value of function declared with const attribute [-Wunused-value]
//~ 133: error: too few arguments to function call, expected 1, have 0
//~ 151: error: too many arguments to function call, expected 0, have 1
//~ 177: error: too many arguments to function call, expected 0, have 1
  __builtin_setjmp(i); __builtin_longjmp(p, n); __builtin_cpu_supports(n); __builtin_cpu_supports("nonsense"); __builtin_constant_p(); __builtin_trap(1); __builtin_unreachable(1);
}
//~ 43: error: 'va_start' used in function with fixed args
void fixed(int x) { __builtin_va_list ap; __builtin_va_start(ap, x); }
