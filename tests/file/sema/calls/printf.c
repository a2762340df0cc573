// ARGS: -fsyntax-only -Wformat %s
// -Wformat: printf.
//~ 24: note: passing argument to parameter here
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
//~ 16: warning: format specifies type 'int' but the argument has type 'long' [-Wformat]
  printf("%d", l);
//~ 17: warning: format specifies type 'long' but the argument has type 'int' [-Wformat]
  printf("%ld", i);
//~ 16: warning: format specifies type 'char *' but the argument has type 'int' [-Wformat]
  printf("%s", i);
//~ 16: warning: format specifies type 'int' but the argument has type 'char *' [-Wformat]
  printf("%d", s);
//~ 16: warning: format specifies type 'double' but the argument has type 'int' [-Wformat]
  printf("%f", i);
//~ 16: warning: format specifies type 'int' but the argument has type 'double' [-Wformat]
  printf("%d", d);
//~ 17: warning: format specifies type 'unsigned long' but the argument has type 'int' [-Wformat]
  printf("%lu", 1);
//~ 17: warning: format specifies type 'unsigned long' but the argument has type 'int' [-Wformat]
  printf("%zu", i);
//~ 17: warning: format specifies type 'long double' but the argument has type 'double' [-Wformat]
  printf("%Lf", d);
//~ 16: warning: format specifies type 'void *' but the argument has type 'int' [-Wformat]
  printf("%p", i);
//~ 12: warning: more '%' conversions than data arguments [-Wformat-insufficient-args]
  printf("%d");
//~ 19: warning: data argument not used by format string [-Wformat-extra-args]
  printf("%d", 1, 2);
//~ 11: warning: incomplete format specifier [-Wformat]
  printf("%");
//~ 12: warning: invalid conversion specifier 'y' [-Wformat-invalid-specifier]
  printf("%y", 1);
//~ 17: warning: field width should have type 'int', but argument has type 'long' [-Wformat]
  printf("%*d", l, 1);
//~ 13: warning: more '%' conversions than data arguments [-Wformat-insufficient-args]
  printf("%*d", 1);
//~ 10: warning: format string is empty [-Wformat-zero-length]
  printf("");
//~ 10: warning: format string is not a string literal (potentially insecure) [-Wformat-security]
  printf(f);
  printf(f, 1);
//~ 12: warning: format string contains '\0' within the string body [-Wformat]
  printf("a\0b");
//~ 27: warning: format specifies type 'char *' but the argument has type 'int' [-Wformat]
  printf(i ? "%d" : "%s", i);
//~ 14: warning: data argument position '3' exceeds the number of data arguments (1) [-Wformat]
  printf("%3$d", i);
//~ 11: warning: position arguments in format strings start counting at 1 (not 0) [-Wformat]
  printf("%0$d", i);
//~ 16: warning: format specifies type 'char *' but the argument has type 'int' [-Wformat]
  own(1, "%s", 1);
//~ 10: warning: invalid conversion specifier 'y' [-Wformat-invalid-specifier]
  vlog("%y", 0);
//~ 27: warning: format specifies type 'int' but the argument has type 'double' [-Wformat]
  printf(translate("%d"), d);
//~ 10: error: incompatible pointer types passing 'int[3]' to parameter of type 'const char *' [-Wincompatible-pointer-types]
//~ 10: warning: format string should not be a wide string [-Wformat]
  printf(L"%d", 1);
}
