// Carries: factorials and powers in 64-bit limbs through __int128.
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { LIMBS = 4000 };
static uint64_t number[LIMBS], factor[LIMBS], product[LIMBS * 2];

static int multiply_small(uint64_t *n, int size, uint64_t by)
{
    unsigned __int128 carry = 0;
    for (int i = 0; i < size; i++) {
        carry += (unsigned __int128)n[i] * by;
        n[i] = (uint64_t)carry;
        carry >>= 64;
    }
    if (carry)
        n[size++] = (uint64_t)carry;
    return size;
}

static int multiply(const uint64_t *a, int m, const uint64_t *b, int n, uint64_t *out)
{
    memset(out, 0, (size_t)(m + n) * sizeof *out);
    for (int i = 0; i < m; i++) {
        unsigned __int128 carry = 0;
        for (int j = 0; j < n; j++) {
            carry += (unsigned __int128)a[i] * b[j] + out[i + j];
            out[i + j] = (uint64_t)carry;
            carry >>= 64;
        }
        out[i + n] = (uint64_t)carry;
    }
    return out[m + n - 1] ? m + n : m + n - 1;
}

int main(void)
{
    int size = 1;
    number[0] = 1;
    for (uint64_t i = 2; i <= 16000; i++)
        size = multiply_small(number, size, i);
    uint64_t hash = (uint64_t)size;
    for (int round = 0; round < 40; round++) {
        int n = 1;
        factor[0] = 3 + (uint64_t)round;
        while (n < 1500) {
            n = multiply(factor, n, factor, n, product);
            memcpy(factor, product, (size_t)n * sizeof *factor);
        }
        int total =
            multiply(number, size < 2000 ? size : 2000, factor, n < 2000 ? n : 2000, product);
        for (int i = 0; i < total; i++)
            hash = hash * 31 + product[i];
    }
    printf("%d %016llx\n", size, (unsigned long long)hash);
    return 0;
}
