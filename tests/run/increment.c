// ++ and -- on every kind of object: the value before or after, in the object's own type.
#include <stdio.h>

struct Node { int value; struct Node *next; };
struct Bits { unsigned low : 3; int high : 3; };

int main(void)
{
    unsigned char uc = 255;
    printf("%d", uc++);
    printf(" %d\n", uc);
    printf("%d\n", --uc);
    signed char sc = 127;
    sc++;
    printf("%d\n", sc);
    _Bool b = 0;
    printf("%d", b++);
    printf("%d", b++);
    printf("%d", b--);
    printf("%d", b--);
    printf("%d\n", b);
    float f = 0.5f;
    printf("%.1f", f++);
    printf(" %.1f\n", ++f);
    double d = -0.25;
    printf("%.2f\n", --d);
    long double ld = 1.5L;
    ld--;
    printf("%.1Lf\n", ld);
    int array[] = {10, 20, 30, 40};
    int *p = array;
    printf("%d", *p++);
    printf(" %d", *++p);
    printf(" %d", ++*p);
    printf(" %d", (*p)++);
    printf(" %d", *p--);
    printf(" %d\n", *p);
    int (*row)[2] = (int (*)[2])array;
    row++;
    printf("%d\n", (*row)[0]);
    struct Bits bits = {7, 3};
    printf("%d", bits.low++);
    printf(" %d", bits.low--);
    printf(" %d", bits.low);
    printf(" %d", ++bits.high);
    printf(" %d\n", bits.high--);
    printf("%d\n", bits.high);
    struct Node tail = {2, 0}, head = {1, &tail};
    struct Node *n = &head;
    printf("%d", n->value++);
    printf(" %d\n", ++n->next->value);
    volatile int v = 5;
    v++;
    ++v;
    v--;
    printf("%d\n", v);
    unsigned long long big = 0xffffffffffffffffull;
    printf("%llu", big++);
    printf(" %llu", big--);
    printf(" %llu\n", big);
    void *vp = array;
    vp++;
    printf("%td\n", (char *)vp - (char *)array);
    return 0;
}
