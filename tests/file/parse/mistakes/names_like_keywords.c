// Names near to keywords that are no mistakes: declared ones, and calls that C89 allows.
// ARGS: -fsyntax-only %s
// ARGS[c89]: -fsyntax-only -std=gnu89 %s
int fro(int), esle(void), retrun;
typedef int itn;
itn f(int a) {
  fro(a);
  esle();
  if (a)
    fro(1);
  fro(a);
  retrun = 1;
  retrun++;
  {
    itn swtich = a;
    swtich++;
  }
//~ [-] 3: error: call to undeclared library function 'fork' with type 'int (void)'; ISO C99 and later do not support implicit function declarations [-Wimplicit-function-declaration]
//~ 8: error: too many arguments to function call, expected 0, have 1
//~ [c89] 3: warning: implicitly declaring library function 'fork' with type 'int (void)' [-Wimplicit-function-declaration]
  fork(a);
//~ [-] 3: error: call to undeclared function 'wihle'; ISO C99 and later do not support implicit function declarations [-Wimplicit-function-declaration]
  wihle(a);
  return retrun;
}
