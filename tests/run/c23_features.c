// C23: constexpr, auto, nullptr, typed enums, typeof_unqual, digit separators, attributes, {} ...
// ARGS: -std=c23
// REFERENCE: clang
#include <stdckdint.h>
#include <stddef.h>
#include <stdio.h>

enum Small : unsigned char { S0, S255 = 255 };
enum Wide : unsigned long long { W = 0xffff'ffff'ffff'ffff };
constexpr int size = 2 + 2;
constexpr double ratio = 1.0 / 4;
constexpr struct { int a, b; } constants = {.a = 3, .b = 5};
static int array[size] = {};
static_assert(size == 4);
static_assert(sizeof(enum Small) == 1, "with a message");
thread_local int per_thread = 0b1010'0101;

struct Tag { int x; };

[[nodiscard]] static int important(void) { return 5; }
[[maybe_unused]] static int unused;
static int unnamed(int, int b, char *) { return b; }
static int no_prototype() { return 9; }

static int fall(int n)
{
    int result = 0;
    switch (n) {
    case 1: result += 1; [[fallthrough]];
    case 2: result += 2; break;
    case 3: int declared = 7; result = declared;
    }
    return result;
}

static const char *kind(typeof(nullptr)) { return "nullptr_t"; }

int main()
{
    auto integer = 5'000'000;
    auto real = 2.5f;
    static auto fixed = 3l;
    printf("%d %.1f %ld %d\n", integer, real, fixed, constants.a * constants.b);
    int *p = nullptr;
    printf("%d %s %d %d\n", p == nullptr, kind(nullptr), !nullptr, nullptr ? 1 : 2);
    typeof_unqual(const volatile int) unqualified = 5;
    unqualified++;
    printf("%d %.2f %d\n", unqualified, ratio, per_thread);
    bool yes = true, no = false;
    printf("%d %d %zu %zu\n", yes, no, sizeof(bool), sizeof(true));
    _BitInt(7) narrow = 63;
    narrow += 1wb;
    unsigned _BitInt(100) huge = 1;
    huge <<= 99;
    printf("%d %d %zu\n", (int)narrow, (int)(huge >> 98), sizeof huge);
    printf("%zu %llu\n", sizeof(enum Wide), (unsigned long long)W);
    struct Tag { int x; } same = {7};
    struct Tag empty = {};
    printf("%d %d %d\n", same.x, empty.x, array[3]);
    int *literal = (int[]){1, 2, 3};
    printf("%d\n", literal[2]);
    int sum;
    printf("%d", ckd_add(&sum, 2147483647, 1));
    printf(" %d", ckd_mul(&sum, 6, 7));
    printf(" %d\n", sum);
    printf("%d %d %d\n", important(), unnamed(1, 2, ""), no_prototype());
    printf("%zu %d\n", sizeof(u8'a'), (unsigned char)u8"é"[0] > 127);
    int (*checked)[] = nullptr;
    printf("%d %zu\n", checked == 0, alignof(double));
    unsigned n = 0;
    alignas(16) char buffer[3] = {};
    for (int i = 0; i < 3; i++) {
        if (i == 1) continue;
        n += 0x1'00u;
    }
    printf("%u %d %d %d\n", n, buffer[1], fall(1), fall(3));
    switch (size) { default: }
    { label: }
#if __STDC_VERSION__ >= 202311L
    printf("c23\n");
#elifdef NEVER
    printf("never\n");
#elifndef NEVER
    printf("before\n");
#endif
#if __has_include(<stdio.h>) && !__has_include("no such file") && __has_c_attribute(nodiscard)
    printf("has\n");
#endif
    return 0;
}
