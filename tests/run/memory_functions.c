// mem* and str* functions and struct copies of every small size, overlapping and constant-size.
#include <stdio.h>
#include <string.h>

#define SIZES(X) \
    X(1) X(2) X(3) X(4) X(5) X(7) X(8) X(9) X(12) X(15) X(16) X(17) X(24) X(31) X(33) X(64) X(100)
#define DECLARE(n) struct S##n { unsigned char b[n]; };
SIZES(DECLARE)

static unsigned hash(const void *p, size_t n)
{
    unsigned h = 0;
    for (const unsigned char *b = p; n--; b++)
        h = h * 131 + *b;
    return h;
}

static void fill(void *p, size_t n)
{
    for (size_t i = 0; i < n; i++)
        ((unsigned char *)p)[i] = (unsigned char)(i * 7 + n);
}

#define ROUND(n) \
    static __attribute__((noinline)) struct S##n pass##n(struct S##n v) \
    { \
        v.b[n - 1] ^= 0xff; \
        return v; \
    }
SIZES(ROUND)

#define TEST(n) \
    do { \
        struct { \
            unsigned char before; \
            struct S##n s; \
            unsigned char after; \
        } w = {0x11, {{0}}, 0x22}; \
        struct S##n a, list[3]; \
        fill(&a, n); \
        w.s = pass##n(a); \
        list[0] = list[2] = w.s; \
        memset(&list[1], n, sizeof list[1]); \
        list[1].b[0] = memcmp(&list[0], &list[2], n) == 0; \
        printf("%u:%x:%x ", n, hash(list, sizeof list), w.before + w.after); \
    } while (0);

int main(void)
{
    SIZES(TEST)
    printf("\n");
    char text[32] = "0123456789abcdef";
    memmove(text + 2, text, 10);
    printf("%s\n", text);
    memmove(text, text + 4, 12);
    printf("%s\n", text);
    memcpy(text + 20, text, 5);
    printf("%d\n", memcmp(text, text + 20, 5));
    memset(text, 'z', 3);
    printf("%s %zu\n", text, strlen(text));
    strcpy(text, "copy");
    strcat(text, " and more");
    strncat(text, "truncated", 3);
    printf("%s|%s|%s\n", text, strchr(text, 'a'), strrchr(text, 'o'));
    printf("%d %d %d\n", strcmp("abc", "abd") < 0, strncmp("abc", "abd", 2), strcmp("", "") == 0);
    char padded[8];
    strncpy(padded, "ab", sizeof padded);
    printf("%d %d %zu %zu\n", padded[2], padded[7], strspn("aabbc", "ab"), strcspn("hello", "l"));
    printf("%s %d\n", strstr("haystack", "st"), strpbrk("abc", "xyz") == 0);
    return 0;
}
