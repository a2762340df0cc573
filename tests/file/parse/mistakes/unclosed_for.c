// Statements where only declarations may stand.
int x;
//~ 1: error: expected identifier or '('
for (int i = 0; i < 3; i++) {
  x++;
}
while (x > 0)
//~ 3: error: type specifier missing, defaults to 'int'; ISO C99 and later do not support implicit int [-Wimplicit-int]
//~ 4: error: expected ';' after top level declarator
  x--;
//~ 1: error: expected identifier or '('
if (x) {
  x = 1;
} else {
  x = 2;
}
int f(void) { return x; }
