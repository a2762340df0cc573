// Calls of builtins with constant arguments are constants: in static_assert, array sizes, case
// labels, enumerators and bit-field widths.
// ARGS: -fsyntax-only -std=gnu17 -w %s
typedef int V4 __attribute__((ext_vector_type(4)));
typedef float F4 __attribute__((ext_vector_type(4)));
typedef __SIZE_TYPE__ size;
#define IS(...) _Static_assert(__VA_ARGS__, "")
#define BOTH (V4){1, 2, 3, 4}, (V4){5, 6, 7, 8}

// Strings and memory, wide ones too.
char sized[__builtin_strlen("abc")];
IS(sizeof sized == 3 && __builtin_strcmp("a", "b") < 0 && __builtin_strncmp("ab", "ac", 1) == 0);
IS(__builtin_memcmp("abc\0d", "abc\0e", 5) < 0 && __builtin_bcmp("abc", "abd", 3) != 0);
IS(__builtin_memcmp("\x80", "a", 1) > 0);
IS(*__builtin_strchr("hello", 'l') == 'l' && __builtin_strchr("hello", 'z') == 0);
IS(__builtin_memchr("hello", 'o', 4) == 0 && *__builtin_char_memchr("hello", 'o', 5) == 'o');
IS(__builtin_wcslen(L"abc") == 3 && __builtin_wcscmp(L"abc", L"abd") < 0);
IS(__builtin_wcsncmp(L"abc", L"abd", 2) == 0 && __builtin_wmemcmp(L"abc", L"abd", 3) < 0);
IS(__builtin_strspn("abc", "ab") == 2 && __builtin_strcspn("abc", "c") == 2);
IS(__builtin_strnlen("abcdef", 3) == 3 && __builtin_strstr("hello", "lo") != 0);
static const char text[] = "known";
char *found = __builtin_strrchr("a.b.c", '.');
IS(__builtin_strlen(text) == 5);
enum { Length = __builtin_strlen("four") };
struct Width { int bits : __builtin_popcount(7); };
int choose(int i) {
  switch (i) {
  case __builtin_ctz(8):
    return 1;
  case __builtin_bswap32(0x01000000) + 9:
    return 2;
  }
  return 0;
}

// Floating values.
IS(__builtin_isfpclass(1.0, 0x100) && __builtin_isfpclass(-__builtin_inf(), 4));
IS(__builtin_fmaxf16(1, 2) == 2 && __builtin_fminf128(1, 2) == 1 && __builtin_fabsf128(-1) == 1);
IS(__builtin_fmaximum_num(1.0, __builtin_nan("")) == 1.0 && __builtin_copysignf16(1, -2) == -1);
IS(__builtin_creal(1.0 + 2.0i) == 1 && __builtin_cimag(1.0 + 2.0i) == 2);
IS(__imag__ __builtin_conj(1.0 + 2.0i) == -2);
IS(__builtin_sqrt(4.0) == 2 && __builtin_pow(2.0, 3.0) == 8 && __builtin_fma(2.0, 3.0, 1.0) == 7);
IS(__builtin_ldexp(1.0, 3) == 8 && __builtin_fmod(5.0, 3.0) == 2 && __builtin_fdim(3.0, 5.0) == 0);
IS(__arithmetic_fence(1.5) == 1.5);
static double root = __builtin_sqrt(2.0);

// Objects.
struct S { int a; char b[8]; struct { int x; } arr[4]; } s;
struct S *sp;
struct Tail { int n; char tail[4]; } *tp;
struct Flexible { int n; char d[]; } flexible = {1, {1, 2, 3}};
char array[10];
#define SIZE __builtin_object_size
IS(SIZE(array, 0) == 10 && SIZE(array + 3, 0) == 7 && SIZE(array + 20, 0) == 0 && SIZE(array - 1, 0) == 0);
IS(SIZE(&s.b, 0) == 24 && SIZE(s.b, 1) == 8 && SIZE(s.b + 3, 1) == 5 && SIZE(&s.b[3], 3) == 5);
IS(SIZE(&s.a, 1) == 4 && SIZE(&s.a, 2) == 28 && SIZE(&s.arr[1].x, 1) == 4 && SIZE(&s.arr[1], 1) == 12);
IS(SIZE((char *)&s.a, 1) == 4 && SIZE((char *)&s.a + 1, 1) == 27 && SIZE(&s + 1, 0) == 0);
IS(SIZE(sp->b, 1) == 8 && SIZE(&sp->a, 1) == 4 && SIZE(&sp->arr[2].x, 3) == 4);
IS(SIZE(&tp->n, 1) == 4 && SIZE(tp->tail, 3) == 4);
IS(SIZE(flexible.d, 0) == 3 && SIZE("abc", 0) == 4 && SIZE((int[]){1, 2, 3}, 0) == 12);
IS(__builtin_is_aligned(16, 8) && !__builtin_is_aligned(17, 8));
IS(__builtin_align_up(17, 8) == 24 && __builtin_align_down(17, 8) == 16);
IS(__atomic_always_lock_free(8, 0) && !__atomic_always_lock_free(3, 0));
IS(!__atomic_always_lock_free(64, 0) && __atomic_is_lock_free(4, &s.a) && __c11_atomic_is_lock_free(4));
IS(!__atomic_always_lock_free(4, array) && __atomic_always_lock_free(1, array));

// Overflow, asked only.
IS(__builtin_add_overflow_p(0x7fffffff, 1, (int)0) && !__builtin_add_overflow_p(1, 1, (int)0));
IS(__builtin_mul_overflow_p(1ull << 63, 2, (long)0) && __builtin_sub_overflow_p(0u, 1u, 0u));
IS(!__builtin_sub_overflow_p(0u, 1u, 0) && __builtin_add_overflow_p(200, 100, (unsigned char)0));

// Vectors.
IS(__builtin_vectorelements(V4) == 4 && ((V4){1, 2, 3, 4})[2] == 3);
IS(__builtin_shufflevector(BOTH, 0, 4, 1, 5)[3] == 6 && ((V4){1, 2, 3, 4} * 3)[1] == 6);
IS(((V4){1, 2, 3, 4} > (V4){4, 3, 2, 1})[3] == -1 && (-(V4){1, 2, 3, 4})[0] == -1);
IS(__builtin_reduce_add((V4){1, 2, 3, 4}) == 10 && __builtin_reduce_mul((V4){1, 2, 3, 4}) == 24);
IS(__builtin_reduce_max((V4){1, 2, 9, 4}) == 9 && __builtin_reduce_min((V4){3, 2, 9, 4}) == 2);
IS(__builtin_reduce_and((V4){1, 3, 5, 7}) == 1 && __builtin_reduce_xor((V4){1, 2, 4, 8}) == 15);
IS(__builtin_reduce_add(__builtin_convertvector((F4){1.5f, 2, 3, 4}, V4)) == 10);
IS(__builtin_elementwise_abs((V4){-1, 2, -3, 4})[2] == 3 && __builtin_elementwise_max(1, 2) == 2);
IS(__builtin_elementwise_add_sat(0x7fffffff, 1) == 0x7fffffff && __builtin_elementwise_sub_sat(0u, 1u) == 0);
IS(__builtin_elementwise_fshl(1u, 0u, 4u) == 16 && __builtin_elementwise_fshr(1u, 0u, 4u) == 0x10000000);
IS(__builtin_elementwise_popcount(7) == 3 && __builtin_elementwise_bitreverse((unsigned char)1) == 128);
IS(__builtin_elementwise_clzg(1u) == 31 && __builtin_elementwise_ctzg(0u, 5u) == 5);
IS(__builtin_elementwise_fma(2.0, 3.0, 1.0) == 7 && __builtin_elementwise_maximumnum(1.0, 2.0) == 2);
static V4 sum = (V4){1, 2, 3, 4} + (V4){10, 20, 30, 40};
static V4 halves = (V4){1, 2, 3, 4} / 2;

// What is not known is no constant: undefined results and calls of functions.
//~ 16: error: static assertion expression is not an integral constant expression
_Static_assert(__builtin_clz(0), "");
