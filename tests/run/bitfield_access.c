// Reading and writing bit-fields of every type: truncation, sign, neighbours kept, value of stores.
#include <stdio.h>
#include <string.h>

struct Every {
    signed char sc : 5;
    unsigned char uc : 5;
    short s : 11;
    unsigned short us : 11;
    int i : 17;
    unsigned u : 17;
    long l : 41;
    unsigned long ul : 41;
    long long ll : 63;
    unsigned long long ull : 64;
    _Bool b : 1;
    int one : 1;
    char plain : 3;
};

struct __attribute__((packed)) Odd { unsigned pad : 7; long long value : 59; unsigned end : 6; };

static struct Every global = {-1, 31, -1024, 2047, -65536, 131071, -1, 1, -2, 3, 1, -1, -4};

static void print(const struct Every *e)
{
    printf("%d %d %d %d %d %u %ld %lu %lld %llu %d %d %d\n", e->sc, e->uc, e->s, e->us, e->i, e->u,
           (long)e->l, (unsigned long)e->ul, (long long)e->ll, e->ull, e->b, e->one, e->plain);
}

static void fill(struct Every *e, unsigned long long v)
{
    e->sc = v, e->uc = v, e->s = v, e->us = v, e->i = v, e->u = v;
    e->l = v, e->ul = v, e->ll = v, e->ull = v, e->b = v, e->one = v, e->plain = v;
}

static int chain(struct Every *e) { return (e->sc = 18) + (e->uc = 200) * 1000; }

int main(void)
{
    print(&global);
    static const unsigned long long patterns[] = {
        0, 1, 16, 0x555555555555555, ~0ull, 0x8000000000000000};
    struct Every e;
    for (unsigned i = 0; i < sizeof patterns / sizeof *patterns; i++) {
        memset(&e, 0xff, sizeof e);
        fill(&e, patterns[i]);
        print(&e);
        memset(&e, 0, sizeof e);
        e.i = patterns[i];
        e.ul = patterns[i];
        print(&e);
    }
    printf("%d\n", chain(&e));
    fill(&e, 10);
    e.uc += 30;
    e.s *= 100;
    e.us -= 11;
    e.i <<= 13;
    e.u |= 0x1ffff;
    e.l ^= -1;
    e.ul--;
    e.ll /= -2;
    e.ull >>= 1;
    e.plain = e.plain + 1;
    print(&e);
    int old = e.us++;
    int now = ++e.us;
    printf("%d %d\n", old, now);
    struct Odd odd = {0x7f, -3, 0x3f};
    odd.value *= 100000;
    printf("%u %lld %u\n", odd.pad, (long long)odd.value, odd.end);
    odd.pad = 0;
    odd.value = 1ll << 58;
    printf("%u %lld %u %zu\n", odd.pad, (long long)odd.value, odd.end, sizeof odd);
    volatile struct Every *v = &e;
    v->u = 5;
    v->u += v->uc;
    printf("%u\n", v->u);
    struct Every copy = e;
    copy.b = !copy.b;
    printf("%d %d\n", e.b, copy.b);
    struct Every *p = &copy;
    p->sc = p->uc = p->i = 0x1f;
    printf("%d %d %d\n", p->sc, p->uc, p->i);
    printf("%d\n", (p->one = 1) == -1);
    return 0;
}
