// Builtins that gcc has and clang 22 lacks: bswap128, the _p overflow forms, shuffle.
// REFERENCE: gcc
#include <stdio.h>

typedef int V4 __attribute__((vector_size(16)));

int main(void)
{
    volatile int big = 2147483647;
    unsigned __int128 v = (unsigned __int128)0x0102030405060708 << 64 | 0x090a0b0c0d0e0f10;
    v = __builtin_bswap128(v);
    printf("%llx %llx\n", (unsigned long long)(v >> 64), (unsigned long long)v);
    printf("%d%d%d\n", __builtin_add_overflow_p(big, 1, 0), __builtin_sub_overflow_p(big, 1, 0),
           __builtin_mul_overflow_p(big, 2, 0ll));
    struct { int narrow : 5; } field = {0};
    printf("%d%d\n", __builtin_add_overflow_p(8, 8, field.narrow),
           __builtin_add_overflow_p(8, 7, field.narrow));
    V4 a = {1, 2, 3, 4}, b = {5, 6, 7, 8}, mask = {3, 0, 5, 4};
    V4 one = __builtin_shuffle(a, mask & 3), two = __builtin_shuffle(a, b, mask);
    printf("%d %d %d %d\n", one[0], one[2], two[0], two[2]);
    printf("%d %d\n", __builtin_isinff(1.0f), __builtin_abs(-4));
    return 0;
}
