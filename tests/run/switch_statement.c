// switch: 64-bit values, ranges, fall through, no default, nesting, Duff's device, types.
#include <stdio.h>

static const char *wide(unsigned long long value)
{
    switch (value) {
    case 0x100000000ull: return "2^32";
    case 0: return "zero";
    case 0xffffffffffffffffull: return "max";
    case 0x8000000000000000ull: return "top";
    case 0xffffffffu: return "uint max";
    default: return "other";
    }
}

static int range(int c)
{
    switch (c) {
    case 'a' ... 'z': return 1;
    case 'A' ... 'Z': return 2;
    case '0' ... '9': return 3;
    case -100 ... -1: return 4;
    case 1000 ... 2000000: return 5;
    case 500: return 6;
    }
    return 0;
}

static int fall(int n)
{
    int sum = 0;
    switch (n) {
    case 3: sum += 100;
    case 2: sum += 10;
    case 1: sum += 1; break;
    default: sum = -1;
    case 0: sum -= 1;
    }
    return sum;
}

static void duff(char *to, const char *from, int count)
{
    int n = (count + 3) / 4;
    switch (count % 4) {
    case 0: do { *to++ = *from++;
    case 3:      *to++ = *from++;
    case 2:      *to++ = *from++;
    case 1:      *to++ = *from++;
            } while (--n > 0);
    }
}

static int in_loop(void)
{
    int sum = 0;
    for (int i = 0; i < 10; i++) {
        switch (i % 4) {
        case 0: continue;
        case 1: sum += i; break;
        case 2: switch (i) { case 2: sum += 100; break; default: sum += 1000; }
                break;
        default: if (i > 6) goto done;
        }
        sum++;
    }
done:
    return sum;
}

static int sparse(int x)
{
    switch (x) {
    case 1: return 11;
    case 10: return 12;
    case 100: return 13;
    case 1000: return 14;
    case -2147483647 - 1: return 15;
    case 2147483647: return 16;
    }
    return -1;
}

static int converted(signed char c)
{
    switch (c) {
    case -1: return 1;
    case 127: return 2;
    case 255: return 3;
    }
    return 4;
}

enum Shape { CIRCLE, SQUARE, LINE };
static const char *name(enum Shape shape)
{
    switch (shape) {
    case CIRCLE: return "circle";
    case SQUARE: return "square";
    case LINE: return "line";
    }
    return "?";
}

int main(void)
{
    printf("%s %s %s %s %s %s\n", wide(0), wide(1ull << 32), wide(-1), wide(1ull << 63),
           wide(0xffffffff), wide(7));
    printf("%d%d%d%d%d%d%d\n", range('q'), range('Q'), range('7'), range(-50), range(1999999),
           range(500), range(' '));
    for (int i = -1; i < 5; i++)
        printf("%d ", fall(i));
    printf("\n");
    char text[12] = {0};
    duff(text, "0123456789", 10);
    printf("%s\n", text);
    printf("%d\n", in_loop());
    printf("%d %d %d %d\n", sparse(1000), sparse(-2147483647 - 1), sparse(2147483647), sparse(5));
    printf("%d %d %d\n", converted(255), converted(127), converted(0));
    printf("%s %s %s\n", name(LINE), name(0), name(9));
    switch (3)
    default: printf("lone default\n");
    switch (1) { int skipped; case 1: skipped = 5; printf("%d\n", skipped); }
    switch (2.5 > 1) case 1: printf("bool\n");
    int x = 5;
    switch (x++) { case 5: printf("%d\n", x); }
    switch (0) { }
    switch ((long)x << 33) { case 6l << 33: printf("long\n"); }
    return 0;
}
