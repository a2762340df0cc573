// Code that control cannot reach, with labels, declarations and loops that control can jump into.
#include <stdio.h>
#include <stdlib.h>

static int after_return(int n)
{
    return n + 1;
    n = 100;
again:
    return n * 2;
    goto again;
}

static int into_dead_loop(int n)
{
    int sum = 0, i = 0;
    if (n)
        goto inside;
    return -1;
    for (; i < 3; i++) {
        sum += 100;
    inside:
        sum += n;
        if (sum > 250)
            break;
    }
    return sum;
}

static int dead_switch(int n)
{
    switch (n) {
        int unreachable;
        unreachable = 5;
        printf("never %d", unreachable);
    case 1:
        unreachable = 7;
        return unreachable;
        {
        default:
            return n * 10;
        }
    case 2:;
    }
    return 0;
}

static int constant_conditions(void)
{
    int count = 0;
    if (0) {
        abort();
    live:
        count += 10;
        goto done;
    } else {
        count++;
    }
    while (1) {
        count++;
        if (count > 5)
            goto live;
        continue;
        abort();
    }
    do {
        abort();
    } while (0);
done:
    for (; 0;)
        abort();
    return 1 ? count : (abort(), 0);
}

static _Noreturn void leave(int code) { exit(code); }

static int after_noreturn(int n)
{
    if (n < 0)
        leave(1);
    else
        return n;
    printf("never\n");
    return after_noreturn(n - 1);
}

static int infinite(int n)
{
    for (;;) {
        n = n * 3 + 1;
        if (n > 100)
            return n;
    }
    n = 0;
}

static const char *nested_returns(int a, int b)
{
    if (a) {
        if (b)
            return "both";
        else
            return "first";
        return "never";
    }
    return b ? "second" : "none";
}

int main(void)
{
    printf("%d %d %d\n", after_return(1), into_dead_loop(0), into_dead_loop(5));
    printf("%d %d %d\n", dead_switch(1), dead_switch(2), dead_switch(3));
    printf("%d %d %d\n", constant_conditions(), after_noreturn(4), infinite(2));
    printf("%s %s %s %s\n", nested_returns(1, 1), nested_returns(1, 0), nested_returns(0, 1),
           nested_returns(0, 0));
    return 0;
    abort();
}
