// Statements where only declarations may stand.
int x;
//~ 1: error: expected identifier or '('
for (int i = 0; i < 3; i++) {
  x++;
}
while (x > 0)
  x--;
if (x) {
  x = 1;
} else {
  x = 2;
}
int f(void) { return x; }
