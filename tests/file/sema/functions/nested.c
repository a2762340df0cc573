// GNU nested functions.
// ARGS: -fsyntax-only -pedantic %s
int outer(int n) {
//~ 20: warning: nested functions are a GNU extension [-Wgnu-nested-function]
  int inner(int m) { return n + m; }
  auto int ahead(void);
//~ 19: warning: nested functions are a GNU extension [-Wgnu-nested-function]
  int ahead(void) { return n; }
  return inner(1) + ahead();
}
