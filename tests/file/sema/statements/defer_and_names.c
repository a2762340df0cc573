// C2y: defer, named loops, labels; what may not cross them.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c23 -fdefer-ts %s
int f(int n) {
//~ 58: warning: named 'break' is a C2y extension [-Wc2y-extensions]
//~ 86: warning: named 'continue' is a C2y extension [-Wc2y-extensions]
//~ 99: warning: named 'break' is a C2y extension [-Wc2y-extensions]
//~ 99: error: 'break' label does not name an enclosing loop or 'switch'
//~ 117: warning: named 'continue' is a C2y extension [-Wc2y-extensions]
//~ 117: error: 'continue' label does not name an enclosing loop
  outer: for (;;) { inner: while (n) { if (n == 1) break outer; if (n == 2) continue inner; break missing; continue n; } }
  not_loop: n++;
//~ 20: warning: named 'break' is a C2y extension [-Wc2y-extensions]
//~ 20: error: 'break' label does not name an enclosing loop or 'switch'
  for (;;) { break not_loop; }
//~ 25: warning: named 'break' is a C2y extension [-Wc2y-extensions]
//~ 25: error: 'break' label does not name an enclosing loop or 'switch'
  blk: { for (;;) break blk; }
  _Defer { n++; }
//~ 12: error: cannot return from a defer statement
  _Defer { return 1; }
//~ 12: error: cannot jump from this goto statement to its label
//~ 3: note: jump bypasses defer statement
//~ 3: note: jump exits a defer statement
  _Defer { goto out; }
//~ 23: error: cannot break out of a defer statement
  for (;;) { _Defer { break; } }
//~ 3: note: jump bypasses defer statement
//~ 3: note: jump enters a defer statement
  _Defer { here: n--; }
//~ 3: error: cannot jump from this goto statement to its label
  goto here;
//~ 33: error: cannot jump from switch statement to this case label
//~ 24: note: jump enters a defer statement
  switch (n) { case 1: _Defer { case 2: n++; } }
out:
  return n;
}
int g(int n) {
//~ 18: error: redeclaration of label 'a'
  { __label__ a, a; a: ; }
//~ 7: note: jump enters a statement expression
  n = ({ into: 1; });
//~ 3: error: cannot jump from this goto statement to its label
  goto into;
  return n;
}
