// Small integer arrays: the longest sequence of prefix reversals over all permutations of ten.
#include <stdio.h>
#include <string.h>

enum { N = 10 };

int main(void)
{
    int permutation[N], copy[N], count[N], most = 0, checksum = 0, r = N, round = 0;
    for (int i = 0; i < N; i++)
        permutation[i] = i;
    for (;; round++) {
        for (; r > 1; r--)
            count[r - 1] = r;
        memcpy(copy, permutation, sizeof copy);
        int flips = 0;
        for (int first; (first = copy[0]) != 0; flips++)
            for (int i = 0, j = first; i < j; i++, j--) {
                int t = copy[i];
                copy[i] = copy[j];
                copy[j] = t;
            }
        most = flips > most ? flips : most;
        checksum += round & 1 ? -flips : flips;
        for (;; r++) {
            if (r == N) {
                printf("%d %d\n", checksum, most);
                return 0;
            }
            int first = permutation[0];
            memmove(permutation, permutation + 1, (size_t)r * sizeof *permutation);
            permutation[r] = first;
            if (--count[r] > 0)
                break;
        }
    }
}
