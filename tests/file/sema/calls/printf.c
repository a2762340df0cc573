// ARGS: -fsyntax-only -Wformat %s
// -Wformat: printf.
int printf(const char *, ...);
int fprintf(void *, const char *, ...) __attribute__((format(printf, 2, 3)));
int vlog(const char *, __builtin_va_list) __attribute__((format(printf, 1, 0)));
void own(int level, const char *format, ...) __attribute__((format(printf, 2, 3)));
const char *translate(const char *) __attribute__((format_arg(1)));
typedef __SIZE_TYPE__ size_t;
enum e { E };

void right(int i, long l, long long ll, size_t z, double d, long double ld, char *s, void *p,
           short h, unsigned char uc, enum e e) {
  printf("%d %i %u %x %o %c %%\n", i, i, i, i, i, i);
  printf("%ld %lu %lld %llu %zu %zd %jd %td", l, l, ll, ll, z, z, (__INTMAX_TYPE__)1, (__PTRDIFF_TYPE__)1);
  printf("%f %e %g %a %Lf", d, d, d, d, ld);
  printf("%s %p %5.3s %-*d %.*f", s, p, s, i, i, i, d);
  printf("%hd %hhu %d %d %u", h, uc, h, uc, e);
  printf("%2$s %1$d", i, s);
  printf("%m\n");
}
void wrong(int i, long l, double d, char *s, const char *f, void *p, size_t z) {
  printf("%d", l);
  printf("%ld", i);
  printf("%s", i);
  printf("%d", s);
  printf("%f", i);
  printf("%d", d);
  printf("%lu", 1);
  printf("%zu", i);
  printf("%Lf", d);
  printf("%p", i);
  printf("%d");
  printf("%d", 1, 2);
  printf("%");
  printf("%y", 1);
  printf("%*d", l, 1);
  printf("%*d", 1);
  printf("");
  printf(f);
  printf(f, 1);
  printf("a\0b");
  printf(i ? "%d" : "%s", i);
  printf("%3$d", i);
  printf("%0$d", i);
  own(1, "%s", 1);
  vlog("%y", 0);
  printf(translate("%d"), d);
  printf(L"%d", 1);
}
