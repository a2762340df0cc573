// alloca: lifetime to the end of the function, in loops, with VLAs, alignment, in expressions.
#include <alloca.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

struct Node { struct Node *next; int value; };

static int list_sum(int n)
{
    struct Node *head = 0;
    for (int i = 0; i < n; i++) {
        struct Node *node = alloca(sizeof *node);
        *node = (struct Node){head, i};
        head = node;
    }
    int sum = 0;
    for (; head; head = head->next)
        sum = sum * 3 % 10007 + head->value;
    return sum;
}

static int mixed(int n)
{
    char *kept = alloca(n);
    memset(kept, 'k', n);
    int total = 0;
    for (int i = 1; i <= n; i++) {
        char scratch[i * 10];
        memset(scratch, i, sizeof scratch);
        total += scratch[i * 10 - 1] + kept[i - 1];
    }
    return total;
}

static char *reversed(const char *text, char *out)
{
    size_t n = strlen(text);
    char *copy = strcpy(__builtin_alloca(n + 1), text);
    for (size_t i = 0; i < n; i++)
        out[i] = copy[n - 1 - i];
    out[n] = 0;
    return out;
}

static int aligned(int n)
{
    int bad = 0;
    for (int i = 1; i < n; i++) {
        char *p = alloca(i);
        *p = 1;
        bad += (uintptr_t)p % 16 != 0;
    }
    return bad;
}

static int deep(int n)
{
    int *p = alloca(sizeof(int) * (n % 7 + 1));
    *p = n;
    return n ? deep(n - 1) + *p : 0;
}

int main(void)
{
    char out[20];
    printf("%d %d\n", list_sum(100), mixed(10));
    printf("%s %d %d\n", reversed("stressed", out), aligned(40), deep(500));
    return 0;
}
