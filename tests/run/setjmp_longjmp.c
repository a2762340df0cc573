// setjmp and longjmp: volatile locals survive, values pass, nested frames unwind, in conditions.
#include <setjmp.h>
#include <stdio.h>

static jmp_buf top, inner;
static int depth;

static void fail(int code) { longjmp(top, code); }

static int recurse(int n)
{
    volatile int local = n;
    depth++;
    if (n == 0)
        fail(42);
    return recurse(n - 1) + local;
}

static int protected_call(int (*action)(int), int argument, volatile int *error)
{
    int code = setjmp(top);
    if (code == 0)
        return action(argument);
    *error = code;
    return -1;
}

static int safe(int n) { return n * 2; }

static int retry(void)
{
    volatile int attempts = 0;
    volatile double sum = 0.5;
    switch (setjmp(inner)) {
    case 0: attempts++; break;
    case 1: attempts += 10; break;
    default: return attempts * 100 + (int)(sum * 2);
    }
    sum += attempts;
    longjmp(inner, attempts < 10 ? 1 : 2);
}

static int unchanged(int parameter)
{
    int before = parameter * 3;
    if (setjmp(inner))
        return before + parameter;
    longjmp(inner, 0);
}

static int loop(void)
{
    volatile int i, total = 0;
    for (i = 0; i < 5; i++) {
        if (setjmp(inner) != 0) {
            total += 1000;
            continue;
        }
        total += i;
        if (i & 1)
            longjmp(inner, i);
    }
    return total;
}

static void nested(void)
{
    jmp_buf saved;
    __builtin_memcpy(&saved, &top, sizeof saved);
    if (!setjmp(top)) {
        printf("inner ");
        fail(7);
    }
    printf("caught ");
    __builtin_memcpy(&top, &saved, sizeof saved);
    fail(8);
}

int main(void)
{
    volatile int error = 0;
    int result = protected_call(safe, 21, &error);
    printf("%d %d\n", result, error);
    result = protected_call(recurse, 5, &error);
    printf("%d %d %d\n", result, error, depth);
    printf("%d\n", retry());
    printf("%d\n", unchanged(7));
    printf("%d\n", loop());
    int code;
    if ((code = setjmp(top)) == 0)
        nested();
    else
        printf("%d\n", code);
    volatile char text[3] = "ab";
    volatile char *p = text;
    if (!_setjmp(inner)) {
        p[0] = 'z';
        longjmp(inner, 1);
    }
    printf("%s\n", (const char *)text);
    return 0;
}
