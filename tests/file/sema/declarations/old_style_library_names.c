// Old-style definitions of functions that the library has too, with parameters of their own.
// ARGS: -std=gnu17 -Wno-deprecated-non-prototype -c -o /dev/null %s
double strtod(const char *, char **);
double cos() { return strtod("nan", 0); }
double sin(value) int value; { return value; }
long double cosl(text, size) const char *text; int size; { return text[size]; }
double use(void) { return sin(3) + cosl("abc", 1); }
