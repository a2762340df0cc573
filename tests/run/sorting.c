// Sorting six ways, generic through void * and callbacks, checked against each other.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef int Compare(const void *, const void *);
typedef void Sort(void *base, size_t count, size_t size, Compare *compare);
struct Record { char name[8]; short key; double weight; };

static void swap(char *a, char *b, size_t size)
{
    while (size--) {
        char c = *a;
        *a++ = *b;
        *b++ = c;
    }
}

static void insertion(void *base, size_t count, size_t size, Compare *compare)
{
    char *start = base, *end = start + count * size;
    for (char *i = start + size; i < end; i += size)
        for (char *j = i; j > start && compare(j - size, j) > 0; j -= size)
            swap(j - size, j, size);
}

static void shell(void *base, size_t count, size_t size, Compare *compare)
{
    char *at = base;
    for (size_t gap = count / 2; gap > 0; gap = gap == 2 ? 1 : gap * 5 / 11)
        for (size_t i = gap; i < count; i++)
            for (size_t j = i; j >= gap && compare(at + (j - gap) * size, at + j * size) > 0;
                 j -= gap)
                swap(at + (j - gap) * size, at + j * size, size);
}

static void quick(void *base, size_t count, size_t size, Compare *compare)
{
    char *left = base, *right = left + (count - 1) * size, *last = left;
    if (count < 2)
        return;
    swap(left, left + count / 2 * size, size);
    for (char *p = left + size; p <= right; p += size)
        if (compare(p, left) < 0)
            swap(last += size, p, size);
    swap(left, last, size);
    size_t below = (last - left) / size;
    quick(left, below, size, compare);
    quick(last + size, count - below - 1, size, compare);
}

static void sift(char *at, size_t root, size_t count, size_t size, Compare *compare)
{
    for (size_t child; (child = root * 2 + 1) < count; root = child) {
        if (child + 1 < count && compare(at + child * size, at + (child + 1) * size) < 0)
            child++;
        if (compare(at + root * size, at + child * size) >= 0)
            return;
        swap(at + root * size, at + child * size, size);
    }
}

static void heap(void *base, size_t count, size_t size, Compare *compare)
{
    for (size_t i = count / 2; i-- > 0;)
        sift(base, i, count, size, compare);
    for (size_t i = count; i-- > 1;) {
        swap(base, (char *)base + i * size, size);
        sift(base, 0, i, size, compare);
    }
}

static void merge(void *base, size_t count, size_t size, Compare *compare)
{
    if (count < 2)
        return;
    size_t half = count / 2;
    char *a = base, *middle = a + half * size, *b = middle, *end = a + count * size;
    merge(a, half, size, compare);
    merge(b, count - half, size, compare);
    char buffer[count * size], *out = buffer;
    while (a < middle || b < end) {
        char **from = b == end || (a < middle && compare(a, b) <= 0) ? &a : &b;
        memcpy(out, *from, size);
        out += size;
        *from += size;
    }
    memcpy(base, buffer, sizeof buffer);
}

static int by_int(const void *a, const void *b)
{
    int x = *(const int *)a, y = *(const int *)b;
    return (x > y) - (x < y);
}
static int by_name(const void *a, const void *b) { return strcmp(a, b); }
static int by_key(const void *a, const void *b)
{
    return ((const struct Record *)a)->key - ((const struct Record *)b)->key;
}
static int by_text(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

int main(void)
{
    static const struct { const char *name; Sort *sort; } sorts[] = {
        {"insertion", insertion}, {"shell", shell}, {"quick", quick},
        {"heap", heap}, {"merge", merge}, {"library", qsort},
    };
    for (unsigned s = 0; s < sizeof sorts / sizeof *sorts; s++) {
        int list[500];
        unsigned seed = 12345;
        for (int i = 0; i < 500; i++)
            list[i] = (int)(seed = seed * 1664525 + 1013904223) / 65536;
        sorts[s].sort(list, 500, sizeof *list, by_int);
        unsigned hash = 0;
        for (int i = 0; i < 500; i++)
            hash = hash * 31 + list[i];
        struct Record records[] = {
            {"delta", 4, .5}, {"alpha", 3, 1.5}, {"echo", 1, 2.5}, {"bravo", 2, 3.5}};
        sorts[s].sort(records, 4, sizeof *records, by_name);
        const char first = *records[0].name;
        sorts[s].sort(records, 4, sizeof *records, by_key);
        const char *texts[] = {"pear", "fig", "apple", "banana"};
        sorts[s].sort(texts, 4, sizeof *texts, by_text);
        printf("%-10s %08x %d %d %c %s %.1f %s %s\n", sorts[s].name, hash, list[0], list[499],
               first, records[0].name, records[3].weight, texts[0], texts[3]);
    }
    return 0;
}
