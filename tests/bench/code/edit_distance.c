// Dynamic programming: edit distances of long strings, and the longest common subsequence.
#include <stdio.h>
#include <string.h>

enum { N = 6000 };
static char a[N + 1], b[N + 1];
static int row[N + 1];
static unsigned short table[2][N + 1];

static int distance(void)
{
    for (int j = 0; j <= N; j++)
        row[j] = j;
    for (int i = 1; i <= N; i++) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j <= N; j++) {
            int cost = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = row[j];
            int least = row[j] < row[j - 1] ? row[j] : row[j - 1];
            row[j] = cost < least + 1 ? cost : least + 1;
        }
    }
    return row[N];
}

static int common(void)
{
    memset(table, 0, sizeof table);
    for (int i = 1; i <= N; i++) {
        unsigned short *above = table[(i - 1) & 1], *here = table[i & 1];
        for (int j = 1; j <= N; j++)
            here[j] = a[i - 1] == b[j - 1]     ? above[j - 1] + 1
                      : above[j] > here[j - 1] ? above[j]
                                               : here[j - 1];
    }
    return table[N & 1][N];
}

int main(void)
{
    unsigned seed = 3;
    int sum = 0;
    for (int round = 0; round < 4; round++) {
        for (int i = 0; i < N; i++) {
            seed = seed * 1664525 + 1013904223;
            a[i] = "abcd"[seed >> 30];
            b[i] = seed >> 20 & 7 ? a[i] : 'x';
        }
        sum = sum * 3 + distance() * 2 + common();
    }
    printf("%d\n", sum);
    return 0;
}
