// Builtins with wrong arguments.
// ARGS: -fsyntax-only -ferror-limit=0 %s
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
//~ 84: error: too few arguments to function call, expected 2, have 1
//~ 106: error: too few arguments to function call, expected at least 1, have 0
//~ 131: error: argument to '__builtin_prefetch' must be a constant integer
//~ 157: error: argument value 5 is outside the valid range [0, 1]
  __builtin_abs(); __builtin_abs(1, 2); __builtin_popcount("x"); __builtin_expect(1); __builtin_prefetch(); __builtin_prefetch(p, n); __builtin_prefetch(p, 5);
//~ 30: error: too few arguments to function call, expected 3, have 2
//~ 62: error: result argument must be a pointer to a non-const integer ('int' invalid)
//~ 95: error: result argument must be a pointer to a non-const integer ('const int *' invalid)
//~ 123: error: operand argument must be an integer ('double' invalid)
//~ 158: error: operand argument must be an integer ('struct S' invalid)
  __builtin_add_overflow(1, 2); __builtin_add_overflow(1, 2, 3); __builtin_add_overflow(1, 2, cp); __builtin_add_overflow(1.5, 2, p); __builtin_add_overflow(s, 2, p);
//~ 39: error: floating point argument required ('struct S' invalid)
//~ 103: error: too few arguments to function call, expected 2, have 1
//~ 123: error: floating point argument required ('struct S' invalid)
//~ 150: error: floating point argument required ('char *' invalid)
  __builtin_isnan(1); __builtin_isnan(s); __builtin_fpclassify(1, 2, 3, 4, 5, 6); __builtin_isless(1.0); __builtin_isless(s, 1.0); __builtin_signbit("x");
//~ 3: error: argument to '__builtin_frame_address' must be a constant integer
//~ 55: error: argument value 4294967295 is outside the valid range [0, 65535]
//~ 85: error: incompatible pointer to integer conversion passing 'char[2]' to parameter of type 'unsigned int' [-Wint-conversion]
//~ 60: error: argument to '__builtin_return_address' must be a constant integer
//~ 116: error: argument to '__builtin_object_size' must be a constant integer
//~ 145: error: argument value 7 is outside the valid range [0, 3]
//~ 171: error: incompatible integer to pointer conversion passing 'int' to parameter of type 'const void *' [-Wint-conversion]
  __builtin_frame_address(n); __builtin_frame_address(-1); __builtin_return_address("x"); __builtin_object_size(p, n); __builtin_object_size(p, 7); __builtin_object_size(1, 0);
//~ 34: error: requested alignment is not a power of 2
//~ 38: error: argument to '__builtin_alloca_with_align' must be a constant integer
//~ 101: error: requested alignment is not a power of 2
//~ 133: error: argument to '__builtin_assume_aligned' must be a constant integer
//~ 162: error: argument must be a pointer ('int' invalid)
  __builtin_alloca_with_align(5, 3); __builtin_alloca_with_align(5, n); __builtin_assume_aligned(p, 3); __builtin_assume_aligned(p, n); __builtin_assume_aligned(5, 8);
//~ 3: error: operands of '__builtin_shufflevector' must be vectors of matching types
//~ 70: error: indices of '__builtin_shufflevector' must be less than the total number of vector elements
//~ 77: error: operands of '__builtin_shufflevector' must be vectors of matching types
//~ 141: error: argument to '__builtin_shufflevector' must be a constant integer
  __builtin_shufflevector(v, w, 0, 1); __builtin_shufflevector(v, v, 9, 1); __builtin_shufflevector(1, 2, 0); __builtin_shufflevector(v, v, n, 0);
//~ 19: error: address argument to atomic builtin must be a pointer ('int' invalid)
//~ 42: error: address argument to atomic operation must be a pointer to integer or pointer ('double *' invalid)
//~ 66: error: incomplete type 'void' where a complete type is required
//~ 91: error: address argument to atomic operation must be a pointer to non-const type ('const int *' invalid)
//~ 121: error: address argument to atomic operation must be a pointer to integer, pointer or supported floating point type ('struct S *' invalid)
//~ 149: warning: passing 'const int *' to parameter of type 'int *' discards qualifiers [-Wincompatible-pointer-types-discards-qualifiers]
//~ 177: error: too few arguments to function call, expected 3, have 1
//~ 199: warning: memory order argument to atomic operation is invalid [-Watomic-memory-ordering]
  __atomic_load_n(5, 0); __atomic_load_n(&d, 0); __atomic_load_n(vp, 0); __atomic_store_n(cp, 1, 0); __atomic_fetch_add(&s, 1, 0); __atomic_load(p, cp, 0); __atomic_add_fetch(p); __atomic_load_n(p, 99);
//~ 24: error: address argument to atomic builtin must be a pointer ('int' invalid)
//~ 52: error: address argument to atomic builtin must be a pointer to integer or pointer ('double *' invalid)
//~ 80: error: address argument to atomic builtin cannot be const-qualified ('const int *' invalid)
//~ 118: error: too few arguments to function call, expected at least 3, have 2
  __sync_fetch_and_add(5, 1); __sync_fetch_and_add(&d, 1); __sync_lock_release(cp); __sync_bool_compare_and_swap(p, 1);
//~ 15: error: address argument to atomic operation must be a pointer to _Atomic type ('int *' invalid)
//~ 31: error: address argument to atomic operation must be a pointer to _Atomic type ('int *' invalid)
//~ 49: error: address argument to atomic operation must be a pointer to non-const _Atomic type ('const _Atomic(int) *' invalid)
//~ 75: error: address argument to atomic operation must be a pointer to _Atomic type ('struct S *' invalid)
//~ 104: error: incompatible pointer to integer conversion passing 'char[2]' to parameter of type 'int' [-Wint-conversion]
//~ 128: error: address argument to atomic operation must be a pointer to _Atomic type ('int *' invalid)
//~ 154: error: address argument to atomic operation must be a pointer to non-const _Atomic type ('const _Atomic(int) *' invalid)
  atomic_load(p); atomic_load(&i); atomic_store(&ca, 1); atomic_fetch_add(&s, 1); atomic_fetch_add(&a, "x"); __c11_atomic_load(p, 0); __c11_atomic_store(&ca, 1, 0);
//~ 20: error: argument must be of type 'va_list' ('int' invalid)
//~ 42: error: argument must be of type 'va_list' ('int' invalid)
//~ 64: error: argument must be an unsigned integer ('int' invalid)
//~ 83: error: argument must be an unsigned integer ('double' invalid)
//~ 109: error: argument must be an unsigned integer ('double' invalid)
//~ 131: error: incompatible pointer to integer conversion passing 'int *' to parameter of type 'unsigned int' [-Wint-conversion]
//~ 152: error: incompatible integer to pointer conversion passing 'int' to parameter of type 'void *' [-Wint-conversion]
//~ 155: error: incompatible integer to pointer conversion passing 'int' to parameter of type 'const void *' [-Wint-conversion]
//~ 179: error: incompatible integer to pointer conversion passing 'int' to parameter of type 'const char *' [-Wint-conversion]
  __builtin_va_end(i); __builtin_va_copy(i, n); __builtin_clzg(n); __builtin_clzg(1.5); __builtin_popcountg(d); __builtin_bswap32(p); __builtin_memcpy(i, n, 5); __builtin_strlen(5);
//~ 29: error: argument must be a vector or an arithmetic type ('int *' invalid)
//~ 87: error: argument must be a vector or an arithmetic type ('int' invalid)
//~ 122: error: argument must be a pointer ('int' invalid)
//~ 126: error: size of '__builtin_bit_cast' source type 'int' does not match destination type 'long'
//~ 155: warning: expression result unused [-Wunused-value]
  __builtin_elementwise_abs(p); __builtin_elementwise_max(v, w); __builtin_reduce_add(i); __builtin_nontemporal_store(1, i); __builtin_bit_cast(long, i); __builtin_bit_cast(float, i);
//~ 20: error: incompatible integer to pointer conversion passing 'int' to parameter of type 'void **' [-Wint-conversion]
//~ 42: error: incompatible pointer types passing 'int *' to parameter of type 'void **' [-Wincompatible-pointer-types]
//~ 72: error: incompatible integer to pointer conversion passing 'int' to parameter of type 'const char *' [-Wint-conversion]
//~ 133: error: too few arguments to function call, expected 1, have 0
//~ 151: error: too many arguments to function call, expected 0, have 1
//~ 177: error: too many arguments to function call, expected 0, have 1
  __builtin_setjmp(i); __builtin_longjmp(p, n); __builtin_cpu_supports(n); __builtin_cpu_supports("nonsense"); __builtin_constant_p(); __builtin_trap(1); __builtin_unreachable(1);
}
//~ 43: error: 'va_start' used in function with fixed args
void fixed(int x) { __builtin_va_list ap; __builtin_va_start(ap, x); }
// What is made for each frame on the way must end; alignments are powers of two.
void *frames(int n) {
//~ 27: error: argument value 4294967295 is outside the valid range [0, 65535]
//~ 57: error: argument value 65536 is outside the valid range [0, 65535]
  __builtin_frame_address(-1); __builtin_return_address(65536); __builtin_frame_address(65535);
//~ 34: error: requested alignment is not a power of 2
//~ 69: error: requested alignment must be 8 or greater
//~ 109: error: requested alignment must be 2147483647 or smaller
//~ 148: error: requested alignment is not a power of 2
  __builtin_alloca_with_align(3, 7); __builtin_alloca_with_align(3, 4); __builtin_alloca_with_align(3, 1ull << 40); __builtin_alloca_with_align(3, 0);
  return __builtin_alloca_with_align(n, 256);
}
