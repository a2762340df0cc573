// Format strings of printf and scanf against their arguments.
// ARGS: -fsyntax-only -ferror-limit=0 -Wall -Wextra -Wformat-nonliteral -Wformat-security -Wformat-pedantic -Wformat-signedness %s
//~ 24: note: passing argument to parameter here
int printf(const char *, ...);
int scanf(const char *, ...);
int sprintf(char *, const char *, ...);
void mine(int, const char *, ...) __attribute__((format(printf, 2, 3)));
int i, *p;
unsigned u;
long l;
short h;
char c, *s, buffer[10];
double d;
long double ld;
float f;
void *v;
void g(const char *text, ...) {
//~ 15: warning: more '%' conversions than data arguments [-Wformat-insufficient-args]
//~ 39: warning: data argument not used by format string [-Wformat-extra-args]
//~ 56: warning: format specifies type 'char *' but the argument has type 'int' [-Wformat]
//~ 73: warning: format specifies type 'int' but the argument has type 'char *' [-Wformat]
//~ 92: warning: format specifies type 'double' but the argument has type 'int' [-Wformat]
//~ 109: warning: format specifies type 'int' but the argument has type 'double' [-Wformat]
//~ 129: warning: format specifies type 'long' but the argument has type 'int' [-Wformat]
//~ 146: warning: format specifies type 'int' but the argument has type 'long' [-Wformat]
  printf("%d %d", 1); printf("%d", 1, 2); printf("%s", 5); printf("%d", "x"); printf("%f", 1); printf("%d", 1.5); printf("%ld", i); printf("%d", l);
//~ 17: warning: format specifies type 'long double' but the argument has type 'double' [-Wformat]
//~ 34: warning: format specifies type 'double' but the argument has type 'long double' [-Wformat]
//~ 78: warning: format specifies type 'int' but the argument has type 'long' [-Wformat]
//~ 95: warning: format specifies type 'void *' but the argument has type 'int *' [-Wformat-pedantic]
//~ 112: warning: format specifies type 'void *' but the argument has type 'int' [-Wformat]
//~ 147: warning: format specifies type 'int *' but the argument has type 'long *' [-Wformat]
  printf("%Lf", d); printf("%f", ld); printf("%hhd %hd", c, h); printf("%c", l); printf("%p", p); printf("%p", 5); printf("%n", &i); printf("%n", &l);
//~ 11: warning: incomplete format specifier [-Wformat]
//~ 25: warning: invalid conversion specifier 'k' [-Wformat-invalid-specifier]
//~ 40: warning: format string is empty [-Wformat-zero-length]
//~ 55: warning: format string contains '\0' within the string body [-Wformat]
//~ 65: warning: data argument not used by format string [-Wformat-extra-args]
//~ 76: error: incompatible pointer types passing 'int[5]' to parameter of type 'const char *' [-Wincompatible-pointer-types]
//~ 76: warning: format string should not be a wide string [-Wformat]
//~ 100: warning: field width should have type 'int', but argument has type 'double' [-Wformat]
//~ 124: warning: field precision should have type 'int', but argument has type 'long' [-Wformat]
//~ 139: warning: '*' specified field width is missing a matching 'int' argument [-Wformat]
  printf("%"); printf("%k", 1); printf(""); printf("%d\0%d", 1, 2); printf(L"wide"); printf("%*d", 1.5, 2); printf("%.*f", l, d); printf("%*d");
//~ 19: warning: data argument position '2' exceeds the number of data arguments (1) [-Wformat]
//~ 35: warning: position arguments in format strings start counting at 1 (not 0) [-Wformat]
//~ 57: warning: data argument position '3' exceeds the number of data arguments (1) [-Wformat]
//~ 72: warning: format string is not a string literal (potentially insecure) [-Wformat-security]
//~ 86: warning: format string is not a string literal [-Wformat-nonliteral]
//~ 112: warning: format specifies type 'unsigned int' but the argument has type 'int', which differs in signedness [-Wformat-signedness]
//~ 115: warning: format specifies type 'unsigned int' but the argument has type 'int', which differs in signedness [-Wformat-signedness]
//~ 132: warning: format specifies type 'int' but the argument has type 'unsigned int', which differs in signedness [-Wformat-signedness]
//~ 154: warning: format specifies type 'unsigned long' but the argument has type 'int' [-Wformat]
  printf("%1$d %2$s", 1); printf("%0$d", 1); printf("%3$d", 1); printf(text); printf(text, 1); printf("%u %x", i, i); printf("%d", u); printf("%zu %zd", i, l);
//~ 16: warning: format specifies type 'char *' but the argument has type 'void *' [-Wformat]
//~ 52: warning: format specifies type 'int *' but the argument has type 'char *' [-Wformat]
//~ 119: warning: format specifies type 'long long' but the argument has type 'long' [-Wformat]
  printf("%s", v); printf("%lc", c); printf("%ls", s); printf("%td %jd", l, l); printf("%-+ #05d", 1); printf("%lld", l); printf("%%"); printf("%a %e", d, f);
//~ 15: warning: format specifies type 'int *' but the argument has type 'int' [-Wformat]
//~ 31: warning: format specifies type 'int *' but the argument has type 'long *' [-Wformat]
//~ 64: warning: format specifies type 'float *' but the argument has type 'double *' [-Wformat]
//~ 82: warning: format specifies type 'double *' but the argument has type 'float *' [-Wformat]
//~ 95: warning: zero field width in scanf format string is unused [-Wformat]
//~ 117: warning: format specifies type 'char *' but the argument has type 'int *' [-Wformat]
//~ 130: warning: more '%' conversions than data arguments [-Wformat-insufficient-args]
//~ 151: warning: data argument not used by format string [-Wformat-extra-args]
//~ 190: warning: no closing ']' for '%[' in scanf format string [-Wformat]
  scanf("%d", i); scanf("%d", &l); scanf("%s", s); scanf("%f", &d); scanf("%lf", &f); scanf("%0d", &i); scanf("%c", &i); scanf("%d"); scanf("%d", &i, &i); scanf("%[a-z]", buffer); scanf("%[a", buffer); scanf("%hhd", &c);
//~ 25: warning: format specifies type 'int' but the argument has type 'char *' [-Wformat]
//~ 45: warning: format specifies type 'int' but the argument has type 'double' [-Wformat]
//~ 61: warning: more '%' conversions than data arguments [-Wformat-insufficient-args]
  sprintf(buffer, "%d", "x"); mine(1, "%d", 1.5); mine(1, "%d");
}
