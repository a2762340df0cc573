// volatile and const: qualified members, pointers, arrays, casts; accesses that must happen.
#include <signal.h>
#include <stdio.h>

struct Device {
    volatile unsigned status;
    const int id;
    volatile struct {
        int a : 4, b : 4;
    } bits;
};
static volatile sig_atomic_t signaled;
static void handler(int number) { signaled = number; }

static const int table[2][3] = {{1, 2, 3}, {4, 5, 6}};
typedef int Row[3];
static const Row rows[] = {{7, 8, 9}};
static const char *const names[] = {"a", "b"};
static volatile int shared = 3;
static const volatile int both = 9;

static int sum(const Row *r, int n)
{
    int total = 0;
    for (; n--; r++)
        total += (*r)[0] + (*r)[2];
    return total;
}

static int poll(volatile unsigned *status)
{
    int tries = 0;
    while (!(*status & 4)) {
        *status = *status + 1;
        tries++;
    }
    return tries;
}

static int restricted(int *restrict a, const int *restrict b, int n)
{
    int total = 0;
    for (int i = 0; i < n; i++) {
        a[i] = b[i] * 2;
        total += a[i];
    }
    return total;
}

int main(void)
{
    struct Device device = {.id = 5};
    int tries = poll(&device.status);
    printf("%d %d\n", tries, device.status);
    device.bits.a = 7;
    device.bits.b = device.bits.a - 9;
    printf("%d %d %d\n", device.bits.a, device.bits.b, device.id);
    signal(SIGUSR1, handler);
    raise(SIGUSR1);
    printf("%d\n", signaled == SIGUSR1);
    printf("%d %d %s\n", sum(table, 2), sum(rows, 1), names[1]);
    shared *= shared;
    shared++, (void)shared;
    printf("%d %d\n", shared, both);
    int x = 10;
    const int *cp = &x;
    int *const pc = &x;
    const int *const *cpcp = &cp;
    *pc = 11;
    printf("%d %d\n", *cp, **cpcp);
    *(int *)cp = 12;
    printf("%d\n", x);
    volatile int *volatile vp = &x;
    *vp += 5;
    printf("%d %d\n", x, *vp);
    int b[4] = {1, 2, 3, 4}, a[4];
    printf("%d\n", restricted(a, b, 4));
    volatile struct { long v[3]; } copy, source = {{1, 2, 3}};
    copy = source;
    printf("%ld\n", copy.v[2]);
    volatile float f = 0.1f;
    f = f + f;
    printf("%.9g\n", f);
    volatile char c = 127;
    c++;
    printf("%d\n", c);
    static const double constants[] = {1.5, 2.5};
    const double *end = constants + 2;
    double total = 0;
    for (const double *p = constants; p != end; ++p)
        total += *p;
    printf("%.1f\n", total);
    return 0;
}
