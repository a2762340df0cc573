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
  scanf("%d", l);
  scanf("%ld", i);
  scanf("%f", d);
  scanf("%lf", f);
  scanf("%s", i);
  scanf("%d", value);
  scanf("%d %d", i);
  scanf("%d", i, i);
  scanf("%0d", i);
  scanf("%[a-z", s);
  scanf("%y", s);
}
