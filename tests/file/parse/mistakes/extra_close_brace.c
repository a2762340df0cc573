// One `}` too many.
int f(int a) {
  if (a)
    return 1;
//~ 3: warning: non-void function does not return a value in all control paths [-Wreturn-type]
  }
//~ 3: error: expected identifier or '('
  return 0;
//~ 1: error: extraneous closing brace ('}')
}
int g(void) { return f(2); }
