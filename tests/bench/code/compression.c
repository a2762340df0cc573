// Bytes and tables: LZ77 with hash chains, then a decoder, over text made by a small grammar.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SIZE = 4 << 20, HASH = 1 << 15, WINDOW = 1 << 15, LONGEST = 255, CHAIN = 24 };
static uint8_t text[SIZE + 16], packed[SIZE * 2], unpacked[SIZE + 16];
static int heads[HASH], previous[SIZE];

static void make_text(void)
{
    static const char *const words[] = {"the ",  "compiler ", "reads ",  "a ",     "file ",
                                        "and ",  "writes ",   "object ", "code, ", "which ",
                                        "runs ", "fast.\n",   "not ",    "0x",     "42 "};
    uint32_t seed = 7;
    for (int at = 0; at < SIZE;) {
        seed = seed * 1664525 + 1013904223;
        const char *word = words[(seed >> 24) % 15];
        for (; *word && at < SIZE; word++)
            text[at++] = (uint8_t)*word;
    }
}

static unsigned hash_at(const uint8_t *p)
{
    return ((unsigned)p[0] << 10 ^ (unsigned)p[1] << 5 ^ p[2]) % HASH;
}

static int longest_match(int at, int *from)
{
    int best = 0;
    for (int i = heads[hash_at(text + at)], tries = CHAIN; i >= 0 && at - i < WINDOW && tries--;
         i = previous[i]) {
        int n = 0;
        while (n < LONGEST && at + n < SIZE && text[i + n] == text[at + n])
            n++;
        if (n > best)
            best = n, *from = i;
    }
    return best;
}

static int pack(void)
{
    int out = 0;
    memset(heads, -1, sizeof heads);
    for (int at = 0; at < SIZE;) {
        int from = 0, n = longest_match(at, &from);
        if (n >= 4) {
            packed[out++] = 255;
            packed[out++] = (uint8_t)n;
            packed[out++] = (uint8_t)((at - from) >> 8);
            packed[out++] = (uint8_t)(at - from);
        } else {
            packed[out++] = text[at];
            n = 1;
        }
        for (; n--; at++) {
            unsigned h = hash_at(text + at);
            previous[at] = heads[h];
            heads[h] = at;
        }
    }
    return out;
}

static int unpack(int size)
{
    int out = 0;
    for (int at = 0; at < size;) {
        if (packed[at] != 255) {
            unpacked[out++] = packed[at++];
            continue;
        }
        int n = packed[at + 1], back = packed[at + 2] << 8 | packed[at + 3];
        for (at += 4; n--; out++)
            unpacked[out] = unpacked[out - back];
    }
    return out;
}

int main(void)
{
    make_text();
    int size = pack(), restored = 0;
    for (int i = 0; i < 10; i++)
        restored += unpack(size);
    printf("%d %d %d\n", size, restored, memcmp(text, unpacked, SIZE));
    return 0;
}
