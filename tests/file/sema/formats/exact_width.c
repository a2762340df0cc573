// C23 7.23.6.1: %wN and %wfN; glibc's fast types of 16 and 32 bits are long.
// ARGS: -fsyntax-only -std=c23 %s
int printf(const char *, ...);
int scanf(const char *, ...);
void exact(signed char c, short h, int i, long l, unsigned u, unsigned long ul) {
  printf("%w8d %w16d %w32d %w64d %w32u %w64x", c, h, i, l, u, ul);
  printf("%wf8d %wf16d %wf32d %wf64d %wf16u %wf32b", c, l, l, l, ul, ul);
//~ 26: warning: format specifies type 'unsigned long' but the argument has type 'unsigned int' [-Wformat]
//~ 29: warning: format specifies type 'long' but the argument has type 'int' [-Wformat]
  printf("%wf16u %w64d", u, i);
//~ 14: warning: invalid conversion specifier 'd' [-Wformat-invalid-specifier]
  printf("%w7d", i);
//~ 16: warning: invalid conversion specifier 'd' [-Wformat-invalid-specifier]
  printf("%w128d", i);
//~ 13: warning: invalid conversion specifier 'd' [-Wformat-invalid-specifier]
  printf("%wd", i);
//~ 14: warning: invalid conversion specifier 'd' [-Wformat-invalid-specifier]
  printf("%wfd", i);
  scanf("%w16d %wf16d", &h, &l);
//~ 13: warning: invalid conversion specifier 'd' [-Wformat-invalid-specifier]
  scanf("%w7d", &i);
}
