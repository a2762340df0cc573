// Static initializers that are addresses, offsets and constant expressions of every kind.
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

struct Item { char c; short list[4]; struct Item *next; };
static struct Item items[3] = {
    {'a', {1, 2, 3, 4}, &items[1]}, {'b', {5}, items + 2}, {'c', {[3] = 9}, 0}};
static short *inside = &items[0].list[2];
static short *computed = items[2].list + 3;
static char *bytes = (char *)&items[1] + offsetof(struct Item, list);
static struct Item *back = &items[3] - 2;
static int numbers[4] = {10, 20, 30, 40};
static int *const middle = &numbers[1];
static int *negative = &(&numbers[2])[-1];
static ptrdiff_t distance = &numbers[3] - &numbers[0];
static uintptr_t as_integer = (uintptr_t)&numbers[2];
static const char *text = "static text" + 7;
static char letter = "letters"[2];
static const char *const list[] = {"zero", "one" + 1, &"two"[1], (const char *)0};
static int function(int x) { return x + 1; }
static int (*pointer)(int) = function, (*address)(int) = &function;
static int (*table[])(int) = {function, 0, *function, **&function};
static void *generic = (void *)&pointer;
static int *compound = (int[]){1, 2, 3};
static struct Item *literal = &(struct Item){'z', {7}, items};
static int conditional = sizeof(long) == 8 ? 64 : 32;
static double real = 1.0 / 3 + 2, negated = -(1 << 4);
static float single = (float)0.1;
static long double extended = 1.0L / 4;
static unsigned long mixed = ~0ul >> 60 | 3 << 4 ^ 0x100;
static int logical = 1 && 0 || !0, relation = (-1 < 0u) * 10 + (2 > 1);
static char truncated = (char)0x1ff;
static _Bool boolean = &numbers[0] != 0, from_double = 0.25;
static size_t sizes[] = {sizeof items, sizeof(struct Item), sizeof "string", _Alignof(double)};
static enum { A = 5, B, C = A * B } enumerator = C;
static union { int *p; long l; } onion = {&numbers[3]};
static struct { int a : 4, b : 12; unsigned c; } bits = {-3, 0x123, 'c'};
static int two[2][2] = {{1}, {2, 3}}, (*row)[2] = &two[1], *cell = two[1] + 1;
extern int later[];
static int *forward = &later[1];
int later[3] = {1, 22, 3};
static intptr_t null_offset = (intptr_t) & ((struct Item *)0)->next;
static void *self = &self;
static __int128 wide = (__int128)1 << 100;
static double _Complex z = 1 + 2.0i;
static uint64_t label_size = sizeof(char[sizeof(int) == 4 ? 3 : -1]);

int main(void)
{
    printf("%d %d %d %c\n", *inside, *computed, *(short *)bytes, back->c);
    printf("%d %d %td %d\n", *middle, *negative, distance, *(int *)as_integer);
    printf("%s %c %s %s %d\n", text, letter, list[1], list[2], list[3] == 0);
    printf("%d %d %d %d\n", pointer(1), address(2), table[2](3), table[3](4));
    printf("%d %d %c %d\n", generic == &pointer, compound[2], literal->c, literal->next == items);
    printf("%d %.6f %.1f %.9g %.2Lf\n", conditional, real, negated, single, extended);
    printf("%lx %d %d %d %d %d\n", mixed, logical, relation, truncated, boolean, from_double);
    printf("%zu %zu %zu %zu %d\n", sizes[0], sizes[1], sizes[2], sizes[3], enumerator);
    printf("%d %d %d %u\n", *onion.p, bits.a, bits.b, bits.c);
    printf("%d %d %d %d\n", (*row)[0], *cell, *forward, (int)null_offset);
    printf("%d %d %.1f %.1f %d\n", self == &self, (int)(wide >> 98), __real__ z, __imag__ z,
           (int)label_size);
    static int counter = 5;
    static int *next = &counter;
    ++*next;
    printf("%d\n", counter);
    return 0;
}
