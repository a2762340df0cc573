// Bit builtins: clz, ctz, ffs, popcount, parity, clrsb, bswap, rotate, as constants and at run
// time.
#include <stdio.h>

static volatile unsigned list[] = {1, 0x80000000, 0xffffffff, 0x00f0, 0x12345678, 0x80};
static volatile unsigned long long wide[] = {1, 1ull << 63, ~0ull, 0x0123456789abcdef, 1ull << 32};

static const int constant = __builtin_popcount(0xff) + __builtin_clz(1) * 100;
static char sized[__builtin_ctz(64)];
enum { SWAPPED = __builtin_bswap32(0x04030201) };

int main(void)
{
    for (unsigned i = 0; i < sizeof list / sizeof *list; i++) {
        unsigned v = list[i];
        printf("%d %d %d %d %d %d %x %x\n", __builtin_clz(v), __builtin_ctz(v), __builtin_ffs(v),
               __builtin_popcount(v), __builtin_parity(v), __builtin_clrsb(v), __builtin_bswap32(v),
               __builtin_bswap16(v));
    }
    for (unsigned i = 0; i < sizeof wide / sizeof *wide; i++) {
        unsigned long long v = wide[i];
        printf("%d %d %d %d %d %d %llx\n", __builtin_clzll(v), __builtin_ctzll(v),
               __builtin_ffsll(v), __builtin_popcountll(v), __builtin_parityll(v),
               __builtin_clrsbll(v), (unsigned long long)__builtin_bswap64(v));
        printf("%d %d %d %d\n", __builtin_clzl(v), __builtin_ctzl(v), __builtin_popcountl(v),
               __builtin_ffsl(v));
    }
    printf("%d %d\n", __builtin_ffs(0), __builtin_clrsb(0));
    printf("%d %zu %x\n", constant, sizeof sized, SWAPPED);
    printf("%zu %zu\n", sizeof(__builtin_bswap16(1)), sizeof(__builtin_bswap64(1)));
    return 0;
}
