// String and character literals: escapes, concatenation, wide, u8, u, U, sizes, multi-char.
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <uchar.h>
#include <wchar.h>

static void bytes(const char *text, size_t size)
{
    for (size_t i = 0; i < size; i++)
        printf("%02x", (unsigned char)text[i]);
    printf(" ");
}

#define WORDS(s) \
    do { \
        for (size_t i_ = 0; i_ < sizeof(s) / sizeof *(s); i_++) \
            printf("%lx ", (unsigned long)(s)[i_]); \
        printf("\n"); \
    } while (0)

int main(void)
{
    bytes("\a\b\f\n\r\t\v\\\'\"\?", 12);
    bytes("\0\01\012\377\x7f\xFF", 7);
    bytes("\e[0m", 4);
    bytes("\1234\x41" "1", 5);
    printf("\n");
    bytes("é€😀", sizeof "é€😀");
    bytes("\u00e9\u20ac\U0001F600", sizeof "\u00e9\u20ac\U0001F600");
    bytes(u8"é", sizeof u8"é");
    printf("\n");
    WORDS(L"aé€😀");
    WORDS(u"aé€😀");
    WORDS(U"aé€😀");
    WORDS(u8"aé");
    WORDS(L"\xffffffff\x100");
    WORDS(u"\xffff");
    printf("%zu %zu %zu %zu\n", sizeof L"ab", sizeof u"ab", sizeof U"ab", sizeof "ab" "cd");
    printf("%s|%s\n", "con" "cat" "enated" "", "a" "\x1" "b" + 2);
    WORDS(L"wide" "narrow");
    WORDS("narrow" L"w");
    WORDS(u"\u00c1" "b" u"c");
    printf("%d %d %d %d\n", 'a', '\'', '"', '\\');
    printf("%d %d %d\n", '\377', '\xff', '\0');
    printf("%d %d %d\n", 'ab', 'abc', 'abcd');
    printf("%x %x %x\n", (unsigned)L'€', (unsigned)u'€', (unsigned)U'😀');
    printf("%zu %zu %zu %zu\n", sizeof 'a', sizeof L'a', sizeof u'a', sizeof U'a');
    printf("%d %d\n", (char16_t)-1 > 0, (wchar_t)-1 < 0);
    char array[] = "with\0inside";
    printf("%zu %zu\n", sizeof array, strlen(array));
    static const char fixed[4] = "four";
    printf("%.4s\n", fixed);
    const wchar_t *wide = L"wide";
    printf("%zu %ls\n", wcslen(wide), wide);
    printf("%c%c\n", "index"[1], 2["index"]);
    printf("%s\n", "spliced \
line");
    printf("%s %s\n", "??/?" "?=", "%%");
    printf("%d\n", "same"[4] == 0);
    printf("%s %zu\n", __func__, sizeof __func__);
    char32_t far = U'\U0010FFFF';
    printf("%x\n", (unsigned)far);
    printf("%d\n", (int)sizeof "0123456789" "0123456789");
    printf("%ls|\n", (wchar_t[]){L'x', L'y', 0});
    return 0;
}
