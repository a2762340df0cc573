// Rotations and unsigned arithmetic: SHA-256's compression function over a stream of blocks.
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static uint32_t k[64];
static uint32_t rotate(uint32_t x, int n) { return x >> n | x << (32 - n); }

static void compress(uint32_t state[8], const uint32_t block[16])
{
    uint32_t w[64];
    memcpy(w, block, 64);
    for (int i = 16; i < 64; i++) {
        uint32_t s0 = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ w[i - 15] >> 3;
        uint32_t s1 = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ w[i - 2] >> 10;
        w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
    uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
    for (int i = 0; i < 64; i++) {
        uint32_t t1 =
            h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + k[i] + w[i];
        uint32_t t2 =
            (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
        h = g, g = f, f = e, e = d + t1, d = c, c = b, b = a, a = t1 + t2;
    }
    state[0] += a, state[1] += b, state[2] += c, state[3] += d;
    state[4] += e, state[5] += f, state[6] += g, state[7] += h;
}

int main(void)
{
    uint32_t state[8] = {1, 2, 3, 4, 5, 6, 7, 8}, block[16], seed = 1;
    for (int i = 0; i < 64; i++)
        k[i] = seed = seed * 1664525 + 1013904223;
    for (int round = 0; round < 1500000; round++) {
        for (int i = 0; i < 16; i++)
            block[i] = state[i & 7] + (uint32_t)(round * i);
        compress(state, block);
    }
    printf("%08x %08x\n", state[0], state[7]);
    return 0;
}
