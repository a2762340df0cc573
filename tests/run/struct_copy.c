// Struct and union values: assignment, copies, nesting, comma, conditional, arrays of structs.
#include <stdio.h>
#include <string.h>

struct Inner { short a; char text[5]; };
struct Outer { int id; struct Inner inner[2]; double weight; };
union Number { int i; float f; unsigned char bytes[8]; struct Inner inner; };
struct Big { long words[40]; };
struct Self { struct Self *self; int value; };

static struct Outer table[3] = {{1, {{2, "ab"}, {3, "cd"}}, 1.5}, {.id = 9}};

static struct Outer twist(struct Outer o)
{
    struct Inner kept = o.inner[0];
    o.inner[0] = o.inner[1];
    o.inner[1] = kept;
    o.id = -o.id;
    return o;
}

static struct Big ramp(long start)
{
    struct Big big;
    for (int i = 0; i < 40; i++)
        big.words[i] = start + i;
    return big;
}

static void print(const struct Outer *o)
{
    printf("%d (%d %s) (%d %s) %.2f\n", o->id, o->inner[0].a, o->inner[0].text, o->inner[1].a,
           o->inner[1].text, o->weight);
}

int main(void)
{
    struct Outer a = table[0], b;
    b = twist(a);
    print(&a);
    print(&b);
    b = twist(twist(b));
    print(&b);
    table[2] = table[1] = a;
    print(&table[1]);
    print(&table[2]);
    a.inner[0] = (struct Inner){7, "zz"};
    a.inner[1] = a.inner[0];
    print(&a);
    print(&(struct Outer){.inner[1].a = 4, .inner[1].text = "q"});
    printf("%d %s\n", twist(table[0]).inner[0].a, twist(table[0]).inner[1].text);
    printf("%ld %ld\n", ramp(5).words[39], (a.id ? ramp(1) : ramp(2)).words[0]);
    struct Big big = ramp(100), other = (big.words[0]++, big);
    big = other;
    big = big;
    printf("%ld %ld\n", big.words[0], other.words[1]);
    union Number n = {0x40490fdb}, m;
    m = n;
    printf("%.5f %x %d\n", m.f, m.bytes[3], m.inner.a);
    struct Self s = {&s, 3}, t = s;
    printf("%d %d\n", t.self == &s, t.self->self->value);
    struct Outer *p = table, *q = table + 1;
    *p++ = *q;
    printf("%d %d\n", p == q, table[0].id);
    struct { struct Outer o; int after; } wrapped = {b, 77};
    wrapped.o = table[2];
    printf("%d %d\n", wrapped.after, wrapped.o.id);
    struct Outer swap = wrapped.o;
    wrapped.o = b;
    b = swap;
    print(&wrapped.o);
    memset(&b, 0, sizeof b);
    print(&b);
    return 0;
}
