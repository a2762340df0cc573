// ARGS: -fsyntax-only -Wformat %s
// -Wformat: scanf.
int scanf(const char *, ...);
int sscanf(const char *, const char *, ...);

void right(int *i, long *l, double *d, float *f, char *s, short *h, char **a, void **p) {
  scanf("%d %ld %lf %f %s %hd %c %[a-z] %*d %n %p", i, l, d, f, s, h, s, s, i, p);
  scanf("%ms %m[^]x]", a, a);
  sscanf("1", "%5d%%", i);
}
void wrong(int *i, long *l, double *d, float *f, char *s, int value) {
//~ 15: warning: format specifies type 'int *' but the argument has type 'long *' [-Wformat]
  scanf("%d", l);
//~ 16: warning: format specifies type 'long *' but the argument has type 'int *' [-Wformat]
  scanf("%ld", i);
//~ 15: warning: format specifies type 'float *' but the argument has type 'double *' [-Wformat]
  scanf("%f", d);
//~ 16: warning: format specifies type 'double *' but the argument has type 'float *' [-Wformat]
  scanf("%lf", f);
//~ 15: warning: format specifies type 'char *' but the argument has type 'int *' [-Wformat]
  scanf("%s", i);
//~ 15: warning: format specifies type 'int *' but the argument has type 'int' [-Wformat]
  scanf("%d", value);
//~ 14: warning: more '%' conversions than data arguments [-Wformat-insufficient-args]
  scanf("%d %d", i);
//~ 18: warning: data argument not used by format string [-Wformat-extra-args]
  scanf("%d", i, i);
//~ 11: warning: zero field width in scanf format string is unused [-Wformat]
  scanf("%0d", i);
//~ 14: warning: no closing ']' for '%[' in scanf format string [-Wformat]
  scanf("%[a-z", s);
//~ 11: warning: invalid conversion specifier 'y' [-Wformat-invalid-specifier]
  scanf("%y", s);
}
