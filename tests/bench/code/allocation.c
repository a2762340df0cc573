// Allocation: blocks of many sizes, made and freed in an order that nobody can guess.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
    enum { slots = 4096, rounds = 15000000 };
    static unsigned char *blocks[slots];
    static size_t sizes[slots];
    unsigned state = 99, check = 0;
    for (int i = 0; i < rounds; i++) {
        state = state * 1664525 + 1013904223;
        unsigned slot = state >> 20;
        if (blocks[slot]) {
            check = check * 31 + blocks[slot][sizes[slot] - 1];
            free(blocks[slot]);
            blocks[slot] = NULL;
        } else {
            sizes[slot] = 16 + (state >> 5 & (i % 16 ? 127 : 2047));
            blocks[slot] = malloc(sizes[slot]);
            memset(blocks[slot], (int)(slot & 255), sizes[slot] > 64 ? 64 : sizes[slot]);
            blocks[slot][sizes[slot] - 1] = (unsigned char)i;
        }
    }
    printf("%u\n", check);
}
