// goto in and out of blocks, labels at block ends, computed goto, label tables, local labels.
#include <stdio.h>

static int machine(const unsigned char *code)
{
    static const void *const table[] = {&&push, &&add,       &&multiply, &&jump_if,
                                        &&halt, &&duplicate, &&minus};
    int stack[16], *top = stack;
    const unsigned char *at = code;
    goto *table[*at++];
push:
    *top++ = *at++;
    goto *table[*at++];
add:
    top--;
    top[-1] += *top;
    goto *table[*at++];
multiply:
    top--;
    top[-1] *= *top;
    goto *table[*at++];
jump_if:
    if (top[-1])
        at = code + *at;
    else
        at++;
    goto *table[*at++];
duplicate:
    *top = top[-1];
    top++;
    goto *table[*at++];
minus:
    top[-1]--;
    goto *table[*at++];
halt:
    return top == stack ? 0 : top[-1] + (int)(top - stack) * 1000;
}

static int relative(int which)
{
    static const int offsets[] = {&&zero - &&zero, &&one - &&zero, &&two - &&zero};
    goto *(&&zero + offsets[which]);
zero:
    return 100;
one:
    return 101;
two:
    return 102;
}

#define FIND(list, count, wanted) \
    ({ \
        __label__ found, out; \
        int index; \
        for (index = 0; index < (count); index++) \
            if ((list)[index] == (wanted)) \
                goto found; \
        index = -1; \
        goto out; \
    found: \
        index *= 10; \
    out: \
        index; \
    })

static int backwards(int n)
{
    int sum = 0;
again:
    if (n > 0) {
        sum += n--;
        goto again;
    }
    goto end;
    sum = -1;
end:
    return sum;
}

static int into_block(int flag)
{
    int value = 1;
    if (flag)
        goto inside;
    {
        value = 10;
    inside:
        value += 5;
    }
    return value;
}

static int label_before_declaration(int n)
{
    if (n)
        goto here;
    n = 3;
here:;
    int twice = n * 2;
    return twice;
}

int main(void)
{
    // 3 4 + then 5 times: multiply out with a loop that counts down.
    printf("%d\n", machine((unsigned char[]){0, 3, 0, 4, 1, 0, 5, 2, 4}));
    printf("%d\n", machine((unsigned char[]){0, 5, 6, 3, 2, 4}));
    printf("%d\n", machine((unsigned char[]){0, 7, 5, 2, 4}));
    printf("%d %d %d\n", relative(0), relative(1), relative(2));
    int list[] = {4, 8, 15, 16};
    int first = FIND(list, 4, 15), second = FIND(list, 4, 23);
    printf("%d %d\n", first, second);
    printf("%d %d %d\n", backwards(10), into_block(0), into_block(1));
    printf("%d %d\n", label_before_declaration(0), label_before_declaration(5));
    void *target = &&finish;
    int rounds = 0;
loop:
    if (++rounds < 3)
        goto loop;
    if (rounds < 5) {
        rounds++;
        goto *(rounds == 5 ? target : &&loop);
    }
finish:
    printf("%d\n", rounds);
    {
        goto last;
    last:;
    }
    return 0;
}
