// C23, one line a feature: constexpr objects, enums of given types, _BitInt, va_start(ap), labels, #embed ...
// ARGS: -std=c23
// REFERENCE: none (clang 22 has no storage class in compound literals)
#include <stdio.h>
#include <stddef.h>
#include <stdint.h>
#include <stdarg.h>
#include <limits.h>
#include <stdckdint.h>
#include <uchar.h>
#include <string.h>
#include <assert.h>
typedef unsigned char char8_t;
constexpr int N = 5;
constexpr double D = 1.5;
constexpr struct { int a; float b; } CS = {1, 2.0f};
static_assert(CS.a == 1);
static_assert(N == 5);
enum E : unsigned char { A, B = 255 };
static_assert(sizeof(enum E) == 1);
enum Big { BIG = 0x100000000, NEG = -1 };
static_assert(sizeof(enum Big) == 8);
static_assert(_Generic(BIG, enum Big: 1, default: 0));
static auto g = 3.0f;
static_assert(_Generic(g, float: 1));
typeof_unqual(const int) ui = 3;
typeof(int *) pi;
nullptr_t np = nullptr;
_BitInt(37) b37 = 100wb;
unsigned _BitInt(200) ub = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFuwb;
struct BF { _BitInt(7) x : 5; unsigned _BitInt(40) y : 33; };
int f(int, ...) ;
int vf(...) { va_list ap; va_start(ap); int r = va_arg(ap, int); va_end(ap); return r; }
int unnamed(int, char *) { return 7; }
[[nodiscard("why")]] int nd(void) { return 1; }
[[deprecated]] int dep(void);
[[maybe_unused]] static int mu;
[[noreturn]] void nr(void);
[[gnu::always_inline]] static inline int ai(void) { return 3; }
int us(int) [[unsequenced]];
int rp(int) [[reproducible]];
int digits = 1'000'000, bin = 0b1010'1010;
struct S { int x; } sa = {};
struct S { int x; };
struct S other(struct S { int x; } *p) { return *p; }
typedef struct T { int m; } T1;
typedef struct T { int m; } T1;
bool tb = true;
thread_local int tl = 3;
alignas(32) char al[3];
static_assert(alignof(long) == 8);
int main(void) {
  printf("%d %g %d\n", N, D, CS.a);
  int n = 3;
  int vla[n] = {};
  printf("%d\n", vla[2]);
  printf("%d\n", vf(42));
  static constexpr int *cp = nullptr;
  int *sp = &(static int){5};
  (*sp)++;
  printf("%d %d\n", *sp, cp == nullptr);
  switch (n) { case 3: int q = 4; printf("q %d\n", q); default: }
  goto end;
end:
  int after = 9;
  printf("%d\n", after);
  { lab: }
  int r;
  printf("%d %d\n", ckd_add(&r, INT_MAX, 1), r);
  printf("%zu %zu\n", sizeof(b37), sizeof(ub));
  _BitInt(9) x9 = 255; x9 += 1; printf("%d\n", (int)x9);
  printf("%d\n", (int)u8'a');
  const char8_t *s8 = u8"x";
  (void)s8;
  if (nullptr == np) puts("null");
  printf("%s\n", _Generic(nullptr, nullptr_t: "np", default: "no"));
  auto z = (struct S){4}; printf("%d\n", z.x);
  unsigned char emb[] = {
#embed "c23_more.c" limit(3) suffix(,0)
  };
  printf("%zu\n", sizeof emb);
  printf("%d\n", (int)(uint8_t)__builtin_popcountg((unsigned _BitInt(200))0xFF));
  int arr[] = {1,2,3};
  typeof(arr) copy; memcpy(copy, arr, sizeof arr);
  printf("%d\n", copy[2]);
  int (*fp)(int, char*) = unnamed;
  printf("%d %#b\n", fp(1,nullptr), 5);
  void *vp = nullptr; bool bn = nullptr; (void)vp; (void)bn;
  if (n == 4) unreachable();
  struct BF bf = { -3, 1234567890123 & 0x1FFFFFFFF }; printf("%d %llu\n", (int)bf.x, (unsigned long long)bf.y);
  enum E e = B; printf("%d\n", e);
  assert(n == 3);
  return 0;
}
