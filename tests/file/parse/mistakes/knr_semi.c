// A `;` between a function's declarator and its body.
int f(int a, int b);
//~ 1: error: expected identifier or '('
{
  return a + b;
}
int g(void) { return 1; }
