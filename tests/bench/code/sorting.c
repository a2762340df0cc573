// Comparisons and swaps: quicksort and heap sort inline, and a merge sort through a callback.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { N = 1500000 };
static int list[N], buffer[N];

static void quicksort(int *low, int *high)
{
    while (high - low > 12) {
        int pivot = low[(high - low) / 2], *i = low, *j = high;
        while (i <= j) {
            while (*i < pivot)
                i++;
            while (*j > pivot)
                j--;
            if (i <= j) {
                int t = *i;
                *i++ = *j;
                *j-- = t;
            }
        }
        if (j - low < high - i)
            quicksort(low, j), low = i;
        else
            quicksort(i, high), high = j;
    }
    for (int *i = low + 1; i <= high; i++) {
        int v = *i, *j = i;
        for (; j > low && j[-1] > v; j--)
            *j = j[-1];
        *j = v;
    }
}

static void sift(int *at, int root, int count)
{
    int v = at[root];
    for (int child; (child = root * 2 + 1) < count; root = child) {
        child += child + 1 < count && at[child] < at[child + 1];
        if (v >= at[child])
            break;
        at[root] = at[child];
    }
    at[root] = v;
}

static void merge_sort(int *at, int count, int (*less)(int, int))
{
    if (count < 2)
        return;
    int half = count / 2;
    merge_sort(at, half, less), merge_sort(at + half, count - half, less);
    memcpy(buffer, at, (size_t)half * sizeof *at);
    for (int i = 0, j = half, out = 0; i < half; out++)
        at[out] = j < count && less(at[j], buffer[i]) ? at[j++] : buffer[i++];
}

static int by_low_bits(int a, int b) { return (a & 0xffff) < (b & 0xffff); }

static unsigned fill(unsigned seed)
{
    for (int i = 0; i < N; i++)
        list[i] = (int)((seed = seed * 1664525 + 1013904223) >> 1);
    return seed;
}

int main(void)
{
    unsigned hash = fill(1);
    for (int round = 0; round < 2; round++) {
        quicksort(list, list + N - 1);
        hash = hash * 31 + (unsigned)list[N / 3];
        fill(hash);
        for (int i = N / 2; i-- > 0;)
            sift(list, i, N);
        for (int i = N; i-- > 1;) {
            int t = list[0];
            list[0] = list[i], list[i] = t;
            sift(list, 0, i);
        }
        merge_sort(list, N, by_low_bits);
        hash = hash * 31 + (unsigned)list[N / 5];
    }
    printf("%u\n", hash);
    return 0;
}
