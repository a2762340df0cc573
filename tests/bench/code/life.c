// Bytes and neighbours: Conway's life on a torus.
#include <stdio.h>
#include <string.h>

enum { SIZE = 1024, GENERATIONS = 200 };
static unsigned char now[SIZE][SIZE], next[SIZE][SIZE];

static void step(void)
{
    for (int y = 0; y < SIZE; y++) {
        const unsigned char *above = now[(y + SIZE - 1) % SIZE], *here = now[y],
                            *below = now[(y + 1) % SIZE];
        for (int x = 0; x < SIZE; x++) {
            int l = (x + SIZE - 1) % SIZE, r = (x + 1) % SIZE;
            int n =
                above[l] + above[x] + above[r] + here[l] + here[r] + below[l] + below[x] + below[r];
            next[y][x] = n == 3 || (n == 2 && here[x]);
        }
    }
    memcpy(now, next, sizeof now);
}

int main(void)
{
    unsigned seed = 1;
    for (int i = 0; i < SIZE * SIZE; i++)
        now[i / SIZE][i % SIZE] = (seed = seed * 1664525 + 1013904223) >> 30 == 0;
    for (int i = 0; i < GENERATIONS; i++)
        step();
    int alive = 0;
    for (int i = 0; i < SIZE * SIZE; i++)
        alive += now[i / SIZE][i % SIZE];
    printf("%d\n", alive);
    return 0;
}
