// Compile-time builtins and the rest: constant_p, choose_expr, types_compatible_p, offsetof,
// expect...
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

struct Inner { char c; short list[5]; };
struct Outer { int a; struct Inner inner[3]; union { double d; int i; }; };

#define SAME(a, b) __builtin_types_compatible_p(a, b)
#define PICK(x) __builtin_choose_expr(sizeof(x) == 1, "byte", (x))

static int evaluated;
static int effect(void) { return ++evaluated; }
static char global[40];

static int likely(int x)
{
    if (__builtin_expect(x > 10, 0))
        return 1;
    return __builtin_expect(!!x, 1) ? 2 : 3;
}

static int unreachable(unsigned x)
{
    switch (x % 3) {
    case 0: return 10;
    case 1: return 11;
    case 2: return 12;
    }
    __builtin_unreachable();
}

static int sum(int n)
{
    int *list = __builtin_alloca(n * sizeof *list), total = 0;
    for (int i = 0; i < n; i++)
        list[i] = i;
    for (int i = 0; i < n; i++)
        total += list[i];
    return total + (int)((uintptr_t)list % 16);
}

static __attribute__((noinline)) int has_frame(void)
{
    char *frame = __builtin_frame_address(0);
    char local;
    ptrdiff_t distance = frame - &local;
    return frame != 0 && __builtin_return_address(0) != 0 && distance > -4096 && distance < 4096;
}

int main(void)
{
    printf("%d%d%d%d\n", __builtin_constant_p(5), __builtin_constant_p("text"),
           __builtin_constant_p(effect()), __builtin_constant_p(1 + 2 * 3.0));
    printf("%s %d %d\n", PICK((char)1), PICK(7), evaluated);
    printf("%d%d%d%d%d\n", SAME(int, signed), SAME(int, const int), SAME(int *, const int *),
           SAME(int[], int[5]), SAME(typeof(effect), int(void)));
    int n = 2;
    printf("%zu %zu %zu\n", offsetof(struct Outer, inner[1].list[2]), offsetof(struct Outer, d),
           __builtin_offsetof(struct Outer, inner[n].c));
    printf("%d %d %d\n", likely(11), likely(5), likely(0));
    printf("%d %d\n", unreachable(7), unreachable(9));
    printf("%d %d\n", sum(10), has_frame());
    char local[20];
    printf("%d %d %d\n", (int)__builtin_object_size(local, 0),
           (int)__builtin_object_size(&local[5], 1), (int)__builtin_object_size(global + 10, 2));
    __builtin_memset(local, 'x', 19);
    local[19] = 0;
    __builtin_memcpy(local, "copy", 4);
    __builtin_memmove(local + 2, local, 4);
    printf("%s %zu %d\n", local, __builtin_strlen(local), __builtin_memcmp(local, "cocopy", 6));
    printf("%s %s\n", __builtin_strchr("find me", 'm'), __builtin_strstr("in a haystack", "hay"));
    printf("%d %d\n", __builtin_strcmp("a", "b") < 0, __builtin_strncmp("abc", "abd", 2));
    printf("%d %ld %.1f\n", __builtin_abs(-3), __builtin_labs(-4l), __builtin_fabs(-2.5));
    printf("%.2f %.2f %.1f\n", __builtin_sqrt(2), __builtin_floor(-2.5),
           __builtin_copysign(3.0, -1.0));
    printf("%d %d %d\n", __builtin_isnan(__builtin_nan("")), __builtin_isinf_sign(-__builtin_inf()),
           __builtin_isless(1.0, 2.0));
    printf("%d %d\n", __builtin_huge_val() > 1e308, __builtin_signbit(-1.0) != 0);
    printf("%s %s %d\n", __builtin_FUNCTION(), strrchr(__builtin_FILE(), 'b'), __builtin_LINE());
    __builtin_prefetch(global, 1, 2);
    static const int is_constant = __builtin_constant_p(1 << 4) ? 16 : -1;
    printf("%d\n", is_constant);
    long expected = __builtin_expect_with_probability(n == 2, 1, 0.9);
    int *aligned = __builtin_assume_aligned(&n, 4);
    printf("%ld %d\n", expected, *aligned);
    printf("%d\n", __builtin_fpclassify(0, 1, 2, 3, 4, 1.0) * 10 +
                       __builtin_fpclassify(0, 1, 2, 3, 4, 0.0));
    char buffer[16];
    int length = __builtin_sprintf(buffer, "%x", 255);
    printf("%d %s\n", length, buffer);
    printf("%d\n", __builtin_classify_type(1) == __builtin_classify_type(2l));
    return 0;
}
