// C2y: declarations in conditions, static assertions in expressions, labels that name loops.
// ARGS[c2y]: -fsyntax-only -std=c2y -pedantic -Wunused-label %s
// ARGS[c17]: -fsyntax-only -std=c17 -pedantic -Wunused-label -Wno-c11-extensions %s
int conditions(int n) {
//~ [c17] 7: warning: declarations in conditions are a C2y extension [-Wc2y-extensions]
  if (int x = n; x > 3) return x;
//~ [c17] 7: warning: declarations in conditions are a C2y extension [-Wc2y-extensions]
  if (int y = n) return y;
//~ [c17] 11: warning: declarations in conditions are a C2y extension [-Wc2y-extensions]
  switch (int z = n) { case 1: return z; }
//~ [c17] 7: warning: declarations in conditions are a C2y extension [-Wc2y-extensions]
  if (int a = 1, b = 2; a < b) return b;
//~ 23: error: expected ';' after declaration
//~ [c17] 7: warning: declarations in conditions are a C2y extension [-Wc2y-extensions]
  if (int a = 1, b = 2) return b;
//~ [c17] 7: warning: declarations in conditions are a C2y extension [-Wc2y-extensions]
  if (struct s { int x; }; n) return sizeof(struct s);
//~ 18: error: expected ';' after declaration
//~ [c17] 7: warning: declarations in conditions are a C2y extension [-Wc2y-extensions]
  if (int missing) return missing;
//~ 25: error: expected ';' after declaration
//~ 34: warning: if statement has empty body [-Wempty-body]
//~ 34: note: put the semicolon on a separate line to silence this warning
//~ [c17] 7: warning: declarations in conditions are a C2y extension [-Wc2y-extensions]
  if (int unfinished = n return 1;
//~ [c17] 11: warning: static assertions in expressions are a C2y extension [-Wc2y-extensions]
  return (_Static_assert(1, ""), 3);
}
int in_expressions(int n) {
//~ 30: error: static assertion failed due to requirement 'sizeof(n) == 8': too small
//~ [c17] 15: warning: static assertions in expressions are a C2y extension [-Wc2y-extensions]
  return n + (_Static_assert(sizeof(n) == 8, "too small"), 1);
}
void names(int n) {
outer:
  for (;;) {
//~ [c17] 26: warning: named 'continue' is a C2y extension [-Wc2y-extensions]
    while (n) { continue outer; }
//~ 1: warning: unused label 'unused' [-Wunused-label]
unused: ;
//~ [c17] 11: warning: named 'break' is a C2y extension [-Wc2y-extensions]
    break outer;
  }
}
