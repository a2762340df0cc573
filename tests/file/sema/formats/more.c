// Formats: scanf sets, flags that do nothing.
// ARGS: -fsyntax-only -Wall %s
int scanf(const char *, ...);
//~ 38: warning: no closing ']' for '%[' in scanf format string [-Wformat]
//~ 56: warning: no closing ']' for '%[' in scanf format string [-Wformat]
//~ 77: warning: data argument not used by format string [-Wformat-extra-args]
void f(char *b, int *i) { scanf("%[abc", b); scanf("%[^]", b); scanf("%*d", i); scanf("%5[a-z]", b); }
