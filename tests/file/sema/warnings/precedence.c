// ARGS: -fsyntax-only -Wall -Wextra %s
// Operators whose precedence surprises.
int precedence(int a, int b, int c) {
  int r = a & b == c;
  r = a == b & c;
  r = a | b != 0;
  r = a << b + c;
  r = a + b << c;
  r = 1 << 2 + 3;
  r = a || b && c;
  r = a && b || c;
  r = (a && b) || c;
  r = a & b | c;
  r = a ^ b & c;
  r = !a == b;
  r = !a & b;
  r = !a == !b;
  r = a + b ? c : 1;
  r = a + (b == c) ? 1 : 2;
  r = a | (b == c) ? 1 : 2;
  return r;
}
int chained(int a, int b, int c) {
  return a < b < c;
}
