// GNU: __builtin_clear_padding and the smaller builtins that only gcc has.
// REFERENCE: gcc
#include <stdio.h>
#include <string.h>

struct Gaps { char a; int b; char c; };
struct Extended { char a; long double d; };
struct Bits { unsigned x : 3; unsigned : 5; unsigned y : 4; short z; };
union Either { struct Gaps a; char c; };
struct Nested { struct Gaps a[3]; char z; double d; };

#define SHOW(type)                                                                                 \
    {                                                                                              \
        type object;                                                                               \
        memset(&object, 0xff, sizeof object);                                                      \
        __builtin_clear_padding(&object);                                                          \
        unsigned char *bytes = (unsigned char *)&object;                                           \
        printf(#type);                                                                             \
        for (unsigned i = 0; i < sizeof object; i++)                                               \
            printf(" %02x", bytes[i]);                                                             \
        puts("");                                                                                  \
    }
typedef struct Gaps Pair[2];

int main(void)
{
    SHOW(struct Gaps)
    SHOW(struct Extended)
    SHOW(struct Bits)
    SHOW(union Either)
    SHOW(struct Nested)
    SHOW(int)
    SHOW(long double)
    SHOW(_Complex long double)
    SHOW(Pair)
    int n = 5;
    printf("%d %d\n", __builtin_speculation_safe_value(n), __builtin_speculation_safe_value(n, 0));
    void *address = &n;
    printf("%d\n", __builtin_extend_pointer(address) == (unsigned long long)address);
    printf("%g\n", __builtin_assoc_barrier(1.5 + n));
    return 0;
}
