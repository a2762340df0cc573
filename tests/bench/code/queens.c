// Recursion and bits: all placements of fourteen queens, counted two ways.
#include <stdio.h>

enum { N = 14 };

static long by_bits(unsigned columns, unsigned left, unsigned right)
{
    const unsigned all = (1u << N) - 1;
    if (columns == all)
        return 1;
    long count = 0;
    for (unsigned free = all & ~(columns | left | right); free; free &= free - 1) {
        unsigned bit = free & -free;
        count += by_bits(columns | bit, (left | bit) << 1, (right | bit) >> 1);
    }
    return count;
}

static int places[N];
static long by_arrays(int row)
{
    if (row == N - 2)
        return 1;
    long count = 0;
    for (int column = 0; column < N; column++) {
        int safe = 1;
        for (int i = 0; i < row && safe; i++)
            safe = places[i] != column && places[i] - column != row - i &&
                   column - places[i] != row - i;
        if (safe) {
            places[row] = column;
            count += by_arrays(row + 1);
        }
    }
    return count;
}

int main(void)
{
    printf("%ld %ld\n", by_bits(0, 0, 0), by_arrays(4));
    return 0;
}
