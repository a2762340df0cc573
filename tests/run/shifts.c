// Shifts: the type is that of the promoted left operand; right shift of negatives is arithmetic.
#include <stdio.h>

static unsigned rotate(unsigned x, int n) { return x << n | x >> (32 - n); }

int main(void)
{
    volatile int count = 31, negative = -1024;
    volatile long long wide = -1;
    volatile unsigned char byte = 0x80;
    printf("%d %d %d\n", 1 << 30, negative >> 4, negative >> count);
    printf("%u %u\n", 1u << count, 0x80000000u >> count);
    printf("%lld %llu\n", wide >> 63, (unsigned long long)wide >> 63);
    printf("%llx %llx\n", 1ull << 63, 1ll << 40);
    printf("%x %x\n", byte << 1, byte >> 7);
    printf("%d\n", (signed char)byte >> 1);
    printf("%zu %zu\n", sizeof(byte << 1ll), sizeof(1 << 1ll));
    printf("%lld\n", (long long)(1u << 31));
    printf("%lld\n", (long long)(int)(1u << 31));
    printf("%x %x\n", rotate(0x12345678, 8), rotate(0x80000001, 1));
    unsigned char u = 0xff;
    u <<= 4;
    printf("%x\n", u);
    u >>= 5;
    printf("%x\n", u);
    short s = -1;
    s >>= 3;
    printf("%d\n", s);
    int x = 1;
    x <<= 3ull;
    printf("%d\n", x);
    long l = -256;
    l >>= (char)4;
    printf("%ld\n", l);
    for (int i = 0; i < 64; i += 13)
        printf("%llu ", 0x8000000000000000ull >> i);
    printf("\n");
    for (int i = 0; i < 32; i += 7)
        printf("%d ", (int)0x80000000 >> i);
    printf("\n");
    return 0;
}
