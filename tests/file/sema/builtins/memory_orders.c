// -Watomic-memory-ordering, scopes, and what each family of atomic builtins takes.
// ARGS: -fsyntax-only -ferror-limit=0 %s
#include <stdatomic.h>
struct S { char c[3]; };
void orders(int *p, _Atomic int *ap, _Bool *b, int n) {
//~ 22: warning: memory order argument to atomic operation is invalid [-Watomic-memory-ordering]
//~ 45: warning: memory order argument to atomic operation is invalid [-Watomic-memory-ordering]
//~ 68: warning: memory order argument to atomic operation is invalid [-Watomic-memory-ordering]
  __atomic_load_n(p, 7); __atomic_load_n(p, 3); __atomic_load_n(p, 4); __atomic_load_n(p, n);
//~ 26: warning: memory order argument to atomic operation is invalid [-Watomic-memory-ordering]
//~ 53: warning: memory order argument to atomic operation is invalid [-Watomic-memory-ordering]
//~ 80: warning: memory order argument to atomic operation is invalid [-Watomic-memory-ordering]
  __atomic_store_n(p, 1, 2); __atomic_store_n(p, 1, 1); __atomic_store_n(p, 1, -1);
//~ 90: warning: success memory order argument to atomic operation is invalid [-Watomic-memory-ordering]
//~ 93: warning: failure memory order argument to atomic operation is invalid [-Watomic-memory-ordering]
  __atomic_compare_exchange_n(p, p, 1, 0, 0, 5); __atomic_compare_exchange_n(p, p, 1, 0, 6, 3);
//~ 21: warning: memory order argument to atomic operation is invalid [-Watomic-memory-ordering]
//~ 50: warning: memory order argument to atomic operation is invalid [-Watomic-memory-ordering]
  __atomic_clear(b, 2); __atomic_test_and_set(b, 8); __atomic_test_and_set(b, 4);
//~ 25: warning: memory order argument to atomic operation is invalid [-Watomic-memory-ordering]
//~ 55: warning: memory order argument to atomic operation is invalid [-Watomic-memory-ordering]
//~ 88: warning: memory order argument to atomic operation is invalid [-Watomic-memory-ordering]
  __c11_atomic_load(ap, 3); __c11_atomic_store(ap, 1, 2); __c11_atomic_exchange(ap, 1, 9);
//~ 53: warning: failure memory order argument to atomic operation is invalid [-Watomic-memory-ordering]
  __c11_atomic_compare_exchange_strong(ap, p, 1, 5, 4);
//~ 28: warning: memory order argument to atomic operation is invalid [-Watomic-memory-ordering]
  atomic_load_explicit(ap, memory_order_release);
//~ 32: warning: memory order argument to atomic operation is invalid [-Watomic-memory-ordering]
  atomic_store_explicit(ap, 1, memory_order_acquire);
//~ 29: warning: memory order argument to atomic operation is invalid [-Watomic-memory-ordering]
  __scoped_atomic_load_n(p, 3, __MEMORY_SCOPE_SYSTEM);
}
void objects(int *p, double *d, struct S *s, void *v, const int *cp, int (*fn)(void),
//~ 21: warning: declaration of 'struct Unknown' will not be visible outside of this function [-Wvisibility]
             struct Unknown *u, _Atomic double *ad, _Atomic(int *) *ap, const _Atomic int *ca) {
//~ 22: error: address argument to atomic operation must be a pointer to integer or pointer ('double *' invalid)
//~ 80: error: address argument to atomic operation must be a pointer to integer, pointer or supported floating point type ('struct S *' invalid)
  __atomic_fetch_and(d, 1, 5); __atomic_fetch_add(d, 1, 5); __atomic_fetch_add(s, 1, 5);
//~ 19: error: incomplete type 'void' where a complete type is required
//~ 42: error: address argument to atomic builtin must be a pointer ('int' invalid)
//~ 65: error: address argument to atomic builtin must be a pointer to a non-zero-sized object ('int (*)(void)' invalid)
//~ 89: error: incomplete type 'struct Unknown' where a complete type is required
  __atomic_load_n(v, 5); __atomic_load_n(3, 5); __atomic_load_n(fn, 5); __atomic_load_n(u, 5);
//~ 19: error: address argument to atomic operation must be a pointer to integer or pointer ('struct S *' invalid)
//~ 42: error: address argument to atomic operation must be a pointer to integer or pointer ('struct S *' invalid)
  __atomic_load_n(s, 5); __atomic_load_n((struct S *)p, 5); __atomic_fetch_min(p, 1, 5);
//~ 20: error: incompatible pointer types passing 'double *' to parameter of type 'int *' [-Wincompatible-pointer-types]
//~ 45: warning: passing 'const int *' to parameter of type 'int *' discards qualifiers [-Wincompatible-pointer-types-discards-qualifiers]
//~ 77: error: incompatible pointer types passing 'double *' to parameter of type 'int *' [-Wincompatible-pointer-types]
  __atomic_load(p, d, 5); __atomic_store(p, cp, 5); __atomic_exchange(p, p, d, 5);
//~ 23: error: address argument to atomic operation must be a pointer to integer ('double *' invalid)
//~ 52: error: address argument to atomic operation must be a pointer to integer or supported floating point type ('struct S *' invalid)
  __atomic_fetch_uinc(d, 1, 5); __atomic_fetch_max(s, 1, 5);
//~ 26: error: address argument to atomic operation must be a pointer to atomic integer ('_Atomic(double) *' invalid)
//~ 59: error: address argument to atomic operation must be a pointer to atomic integer ('_Atomic(int *) *' invalid)
  __c11_atomic_fetch_and(ad, 1, 5); __c11_atomic_fetch_or(ap, 1, 5); __c11_atomic_fetch_add(ad, 1, 5);
//~ 22: error: address argument to atomic operation must be a pointer to non-const _Atomic type ('const _Atomic(int) *' invalid)
//~ 51: error: address argument to atomic operation must be a pointer to _Atomic type ('int *' invalid)
  __c11_atomic_store(ca, 1, 5); __c11_atomic_load(p, 5);
//~ 24: error: address argument to atomic builtin cannot be const-qualified ('const int *' invalid)
//~ 53: error: address argument to atomic builtin must be a pointer to integer or pointer ('double *' invalid)
//~ 82: error: too few arguments to function call, expected at least 2, have 1
  __sync_fetch_and_add(cp, 1); __sync_fetch_and_add(d, 1); __sync_fetch_and_add(p);
//~ 3: warning: the semantics of this intrinsic changed with GCC version 4.4 - the newer semantics are provided here [-Wsync-fetch-and-nand-semantics-changed]
  __sync_fetch_and_nand(p, 1); __sync_fetch_and_max(p, 1);
//~ 32: error: synchronization scope argument to atomic operation is invalid
//~ 60: error: too few arguments to function call, expected at least 1, have 0
  __scoped_atomic_load_n(p, 5, 99); __scoped_atomic_load_n(); __scoped_atomic_thread_fence(5, 1);
}
