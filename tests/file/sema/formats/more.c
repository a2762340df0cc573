// Formats: scanf sets, flags that do nothing.
// ARGS: -fsyntax-only -Wall %s
int scanf(const char *, ...);
//~ 33: warning: incomplete format specifier [-Wformat]
//~ 52: warning: incomplete format specifier [-Wformat]
//~ 77: warning: data argument not used by format string [-Wformat-extra-args]
void f(char *b, int *i) { scanf("%[abc", b); scanf("%[^]", b); scanf("%*d", i); scanf("%5[a-z]", b); }
