// Bytes and small integers: blur, edges and a histogram of a picture.
#include <stdio.h>
#include <stdlib.h>

enum { width = 1024, height = 768 };
static unsigned char picture[height][width], blurred[height][width];
static short edges[height][width];

static void blur(void)
{
    for (int y = 1; y < height - 1; y++)
        for (int x = 1; x < width - 1; x++) {
            int sum = 0;
            for (int dy = -1; dy <= 1; dy++)
                for (int dx = -1; dx <= 1; dx++)
                    sum += picture[y + dy][x + dx] * (2 - abs(dx)) * (2 - abs(dy));
            blurred[y][x] = (unsigned char)(sum >> 4);
        }
}

static void find_edges(void)
{
    for (int y = 1; y < height - 1; y++)
        for (int x = 1; x < width - 1; x++)
            edges[y][x] = (short)(abs(blurred[y][x + 1] - blurred[y][x - 1]) +
                                  abs(blurred[y + 1][x] - blurred[y - 1][x]));
}

int main(void)
{
    unsigned histogram[512] = {0}, check = 0;
    for (int round = 0; round < 240; round++) {
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
                picture[y][x] = (unsigned char)((x * y >> 4) ^ (x + round * y));
        blur();
        find_edges();
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
                histogram[edges[y][x] & 511]++;
    }
    for (int i = 0; i < 512; i++)
        check = check * 31 + histogram[i];
    printf("%u\n", check);
}
