// A function's body without its `{`.
int f(int a)
//~ 3: error: expected function body after function declarator
  return a + 1;
}
int g(void) { return f(2); }
