// Strings: splitting text into words, comparing, hashing and counting them in a tree.
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct Word { char text[16]; int count; struct Word *left, *right; };

static const char *const syllables[] = {"ba", "ro", "lin", "ter", "mo", "sa", "ki", "den"};
static char text[1 << 20];

static size_t write_text(void)
{
    unsigned state = 7;
    char *out = text;
    while (out < text + sizeof text - 32) {
        state = state * 1103515245 + 12345;
        for (unsigned bits = state >> 12, n = 1 + (state >> 28) % 4; n-- > 0; bits >>= 3)
            out = stpcpy(out, syllables[bits & 7]);
        *out++ = (state >> 20) % 9 ? ' ' : '.';
    }
    *out = 0;
    return (size_t)(out - text);
}

static struct Word *find(struct Word **place, const char *word, size_t length)
{
    while (*place) {
        int order = strncmp((*place)->text, word, length);
        if (order == 0)
            order = (*place)->text[length];
        if (order == 0)
            return *place;
        place = order > 0 ? &(*place)->left : &(*place)->right;
    }
    *place = calloc(1, sizeof **place);
    memcpy((*place)->text, word, length);
    return *place;
}

static void sum_up(const struct Word *word, unsigned *check)
{
    if (!word)
        return;
    sum_up(word->left, check);
    *check = *check * 33 + (unsigned)word->count + (unsigned char)word->text[0];
    sum_up(word->right, check);
}

int main(void)
{
    size_t length = write_text();
    struct Word *words = NULL;
    for (int round = 0; round < 15; round++)
        for (size_t i = 0; i < length;) {
            while (i < length && !isalpha((unsigned char)text[i]))
                i++;
            size_t start = i;
            while (i < length && isalpha((unsigned char)text[i]))
                i++;
            if (i - start > 0 && i - start < sizeof words->text)
                find(&words, text + start, i - start)->count++;
        }
    unsigned check = 0;
    sum_up(words, &check);
    printf("%u\n", check);
}
