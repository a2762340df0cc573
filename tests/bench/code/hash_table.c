// Strings and hashing: a table of counts with open addressing, filled and asked.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CAPACITY = 1 << 19 };
struct Slot { char key[12]; uint32_t hash; int value; };
static struct Slot slots[CAPACITY];

static uint32_t hash_text(const char *text)
{
    uint32_t h = 2166136261u;
    for (; *text; text++)
        h = (h ^ (unsigned char)*text) * 16777619u;
    return h | 1;
}

static struct Slot *find(const char *key)
{
    uint32_t hash = hash_text(key);
    for (uint32_t i = hash;; i++) {
        struct Slot *slot = &slots[i % CAPACITY];
        if (!slot->hash) {
            strcpy(slot->key, key);
            slot->hash = hash;
            return slot;
        }
        if (slot->hash == hash && !strcmp(slot->key, key))
            return slot;
    }
}

static void write_number(char *out, unsigned n)
{
    char digits[12];
    int count = 0;
    do
        digits[count++] = (char)('0' + n % 10);
    while (n /= 10);
    while (count)
        *out++ = digits[--count];
    *out = 0;
}

int main(void)
{
    uint32_t seed = 1;
    char key[12];
    for (int i = 0; i < 8000000; i++) {
        seed = seed * 1664525 + 1013904223;
        write_number(key, (seed >> 8) % 200000 * 37);
        find(key)->value += i & 3;
    }
    long sum = 0;
    int used = 0;
    for (int i = 0; i < CAPACITY; i++)
        sum += (long)slots[i].value * (i % 7), used += slots[i].hash != 0;
    printf("%ld %d\n", sum, used);
    return 0;
}
