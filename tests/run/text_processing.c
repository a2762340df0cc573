// Reading standard input: word counts, base64, run lengths, a tiny regular expression.
// STDIN: the quick brown fox\njumps over the lazy dog\nthe end  of   the story\n\naaabbbbcd\n
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct Word { char *text; int count; struct Word *next; };
static struct Word *table[16];

static unsigned hash(const char *s)
{
    unsigned h = 5381;
    while (*s)
        h = h * 33 ^ (unsigned char)*s++;
    return h;
}

static struct Word *lookup(const char *text)
{
    struct Word **at = &table[hash(text) % 16];
    while (*at && strcmp((*at)->text, text))
        at = &(*at)->next;
    if (!*at) {
        *at = malloc(sizeof **at);
        **at = (struct Word){strdup(text)};
    }
    return *at;
}

static int by_count(const void *a, const void *b)
{
    const struct Word *x = *(struct Word *const *)a, *y = *(struct Word *const *)b;
    return y->count != x->count ? y->count - x->count : strcmp(x->text, y->text);
}

static void base64(const char *text)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (size_t n = strlen(text); n; n -= n > 3 ? 3 : n, text += 3) {
        unsigned v = (unsigned char)text[0] << 16;
        if (n > 1)
            v |= (unsigned char)text[1] << 8;
        if (n > 2)
            v |= (unsigned char)text[2];
        printf("%c%c%c%c", digits[v >> 18], digits[v >> 12 & 63], n > 1 ? digits[v >> 6 & 63] : '=',
               n > 2 ? digits[v & 63] : '=');
    }
    printf("\n");
}

static int match_here(const char *pattern, const char *text);
static int match_star(int c, const char *pattern, const char *text)
{
    do
        if (match_here(pattern, text))
            return 1;
    while (*text && (*text++ == c || c == '.'));
    return 0;
}
static int match_here(const char *pattern, const char *text)
{
    if (!*pattern)
        return 1;
    if (pattern[1] == '*')
        return match_star(*pattern, pattern + 2, text);
    if (*pattern == '$' && !pattern[1])
        return !*text;
    return *text && (*pattern == '.' || *pattern == *text) ? match_here(pattern + 1, text + 1) : 0;
}
static int match(const char *pattern, const char *text)
{
    if (*pattern == '^')
        return match_here(pattern + 1, text);
    do
        if (match_here(pattern, text))
            return 1;
    while (*text++);
    return 0;
}

static void run_lengths(const char *s)
{
    for (const char *end; *s; s = end) {
        for (end = s; *end == *s; end++)
            ;
        printf("%td%c", end - s, *s);
    }
    printf("\n");
}

int main(void)
{
    char line[100];
    int lines = 0, longest = 0, words = 0, matches = 0;
    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = 0;
        lines++;
        int length = (int)strlen(line);
        longest = length > longest ? length : longest;
        matches += match("^.*e.*the", line) + match("o[g]*$", line) * 10 + match("y$", line) * 100;
        if (lines == 5)
            run_lengths(line);
        if (lines == 1)
            base64(line), base64("ab"), base64("abc");
        for (char *word = strtok(line, " "); word; word = strtok(0, " "), words++)
            lookup(word)->count++;
    }
    printf("%d lines, longest %d, %d words, %d matches\n", lines, longest, words, matches);
    struct Word *all[40];
    int count = 0;
    for (int i = 0; i < 16; i++)
        for (struct Word *w = table[i]; w; w = w->next)
            all[count++] = w;
    qsort(all, count, sizeof *all, by_count);
    for (int i = 0; i < count; i++)
        printf("%s:%d ", all[i]->text, all[i]->count);
    printf("\n");
    for (char *p = line + strlen(strcpy(line, "Reverse")); p-- > line;)
        putchar(isupper((unsigned char)*p) ? tolower((unsigned char)*p)
                                           : toupper((unsigned char)*p));
    printf("\n");
    int value;
    char name[10];
    printf("%d ", sscanf("key = 42", "%9s = %d", name, &value));
    printf("%s %d %ld\n", name, value, strtol("-0x1f", 0, 16));
    return 0;
}
