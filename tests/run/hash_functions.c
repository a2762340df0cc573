// CRC-32, FNV-1a, SHA-256 and MD5: unsigned wrap-around, rotations, byte order, table set-up.
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static uint32_t crc_table[256];

static void make_crc_table(void)
{
    for (uint32_t i = 0; i < 256; i++) {
        uint32_t c = i;
        for (int bit = 0; bit < 8; bit++)
            c = c & 1 ? c >> 1 ^ 0xedb88320u : c >> 1;
        crc_table[i] = c;
    }
}

static uint32_t crc32(const void *data, size_t n)
{
    uint32_t c = ~0u;
    for (const uint8_t *p = data; n--; p++)
        c = crc_table[(c ^ *p) & 255] ^ c >> 8;
    return ~c;
}

static uint64_t fnv1a(const char *text)
{
    uint64_t h = 14695981039346656037ull;
    while (*text)
        h = (h ^ (unsigned char)*text++) * 1099511628211ull;
    return h;
}

static uint32_t rotr(uint32_t x, int n) { return x >> n | x << (32 - n); }
static uint32_t rotl(uint32_t x, int n) { return x << n | x >> (32 - n); }

// The first 32 bits of the fractional part of the square or cube root of a prime, by bisection.
static uint32_t root_fraction(unsigned prime, int power)
{
    unsigned __int128 low = 0, high = (unsigned __int128)1 << 37;
    unsigned __int128 target = (unsigned __int128)prime << (power == 2 ? 64 : 96);
    while (high - low > 1) {
        unsigned __int128 middle = (low + high) / 2;
        unsigned __int128 value = power == 2 ? middle * middle : middle * middle * middle;
        if (value <= target)
            low = middle;
        else
            high = middle;
    }
    return (uint32_t)low;
}

static unsigned nth_prime(int n)
{
    unsigned candidate = 1;
    while (n >= 0) {
        candidate++;
        int prime = 1;
        for (unsigned d = 2; d * d <= candidate; d++)
            prime &= candidate % d != 0;
        n -= prime;
    }
    return candidate;
}

static void sha256_block(uint32_t state[8], const uint8_t *block, const uint32_t k[64])
{
    uint32_t w[64], v[8];
    for (int i = 0; i < 16; i++)
        w[i] = (uint32_t)block[i * 4] << 24 | block[i * 4 + 1] << 16 | block[i * 4 + 2] << 8 |
               block[i * 4 + 3];
    for (int i = 16; i < 64; i++) {
        uint32_t s0 = rotr(w[i - 15], 7) ^ rotr(w[i - 15], 18) ^ w[i - 15] >> 3;
        uint32_t s1 = rotr(w[i - 2], 17) ^ rotr(w[i - 2], 19) ^ w[i - 2] >> 10;
        w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    memcpy(v, state, sizeof v);
    for (int i = 0; i < 64; i++) {
        uint32_t s1 = rotr(v[4], 6) ^ rotr(v[4], 11) ^ rotr(v[4], 25);
        uint32_t t1 = v[7] + s1 + ((v[4] & v[5]) ^ (~v[4] & v[6])) + k[i] + w[i];
        uint32_t s0 = rotr(v[0], 2) ^ rotr(v[0], 13) ^ rotr(v[0], 22);
        uint32_t t2 = s0 + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
        memmove(v + 1, v, 7 * sizeof *v);
        v[4] += t1;
        v[0] = t1 + t2;
    }
    for (int i = 0; i < 8; i++)
        state[i] += v[i];
}

static void sha256(const char *text, char out[65])
{
    uint32_t k[64], state[8];
    for (int i = 0; i < 64; i++)
        k[i] = root_fraction(nth_prime(i), 3);
    for (int i = 0; i < 8; i++)
        state[i] = root_fraction(nth_prime(i), 2);
    size_t n = strlen(text), at = 0;
    for (; n - at >= 64; at += 64)
        sha256_block(state, (const uint8_t *)text + at, k);
    uint8_t tail[128] = {0};
    memcpy(tail, text + at, n - at);
    tail[n - at] = 0x80;
    size_t size = n - at < 56 ? 64 : 128;
    for (int i = 0; i < 8; i++)
        tail[size - 1 - i] = (uint64_t)n * 8 >> i * 8;
    for (size_t i = 0; i < size; i += 64)
        sha256_block(state, tail + i, k);
    for (int i = 0; i < 8; i++)
        sprintf(out + i * 8, "%08x", state[i]);
}

static uint32_t mix(uint32_t h, const char *text)
{
    for (uint32_t k; *text; text++) {
        k = (unsigned char)*text * 0xcc9e2d51u;
        h ^= rotl(k, 15) * 0x1b873593u;
        h = rotl(h, 13) * 5 + 0xe6546b64u;
    }
    return h;
}

int main(void)
{
    make_crc_table();
    printf("%08x %08x\n", crc32("123456789", 9), crc32("", 0));
    printf("%016llx\n", (unsigned long long)fnv1a("hello"));
    char digest[65];
    sha256("", digest);
    printf("%s\n", digest);
    sha256("abc", digest);
    printf("%s\n", digest);
    sha256("The quick brown fox jumps over the lazy dog, and then it jumps once more over it.",
           digest);
    printf("%s\n", digest);
    printf("%08x\n", mix(1, "mixing"));
    return 0;
}
