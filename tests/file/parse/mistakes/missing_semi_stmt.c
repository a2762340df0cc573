// Semicolons forgotten at the ends of lines.
int f(int a) {
//~ 16: error: expected ';' at end of declaration
  int b = a + 1
  b = b * 2;
//~ 11: error: expected ';' after return statement
  return b
}
int g(void) { return f(1); }
