/* Constants that C90 does not have. */
/* ARGS: -fsyntax-only -std=c90 -pedantic %s */
/*~ 10: warning: 'long long' is an extension when C99 mode is not enabled [-Wlong-long] */
long a = 5LL;
long b = 4294967296;
/*~ 19: warning: integer literal is too large to be represented in type 'long', interpreting as 'unsigned long' per C89; this literal will be ill-formed in C99 onwards [-Wc99-compat] */
unsigned long c = 18446744073709551615;
/*~ 12: warning: hexadecimal floating constants are a C99 feature [-Wc99-extensions] */
double d = 0x1.8p1;
