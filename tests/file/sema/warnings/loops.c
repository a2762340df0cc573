// Loops whose condition never changes, or that step twice; functions that never come back.
// ARGS: -Wfor-loop-analysis -Winfinite-recursion -fsyntax-only %s
int side(int *);
int global;
void fixed(int n, int *p) {
//~ 26: warning: variables 'i' and 'n' used in loop condition not modified in loop body [-Wfor-loop-analysis]
  for (int i = 0, j = 0; i < n; j++)
    side(0);
//~ 19: warning: variable 'i' used in loop condition not modified in loop body [-Wfor-loop-analysis]
  for (int i = 0; i < 10;)
    side(0);
//~ 26: warning: variables 'i' and 'k' used in loop condition not modified in loop body [-Wfor-loop-analysis]
  for (int i = 0, k = 0; i < k;)
    side(0);
//~ 10: warning: variable 'n' used in loop condition not modified in loop body [-Wfor-loop-analysis]
  for (; n;)
    side(p);
//~ 33: warning: variables 'a', 'b', 'c', and 'n' used in loop condition not modified in loop body [-Wfor-loop-analysis]
  for (int a = 0, b = 1, c = 2; a + b < c + n;)
    side(0);
//~ 40: warning: variables used in loop condition not modified in loop body [-Wfor-loop-analysis]
  for (int a = 0, b = 1, c = 2, d = 3; a + b < c + d + n;)
    side(0);
}
void changing(int n, int *p) {
  static int kept;
  volatile int v = 0;
  for (int i = 0; i < n;) {
    i = side(0);
  }
  for (int i = 0; i < n;) {
    if (side(0))
      break;
  }
  for (int i = 0; i < n; side(&i))
    ;
  for (int i = 0; i < *p;)
    side(p);
  for (; kept < n; side(0))
    ;
  for (; v < n; side(0))
    ;
  for (; global < n; side(0))
    ;
  for (int i = 0; i < n;) {
    if (side(0))
      return;
  }
  for (int i = 0; i < n && side(0);)
    ;
}
void twice(int n) {
//~ 27: note: incremented here
  for (int i = 0; i < n; i++) {
    side(0);
//~ 6: warning: variable 'i' is incremented both in the loop header and in the loop body [-Wfor-loop-analysis]
    i++;
  }
//~ 26: note: decremented here
  for (int i = n; i > 0; --i) {
    side(0);
//~ 6: warning: variable 'i' is decremented both in the loop header and in the loop body [-Wfor-loop-analysis]
    i--;
  }
  for (int i = 0; i < n; i++) {
    if (side(0))
      continue;
    i++;
  }
  for (int i = 0; i < n; i++) {
    side(0);
    i--;
  }
}
//~ 19: warning: all paths through this function will call itself [-Winfinite-recursion]
int always(int n) { return always(n - 1); }
//~ 17: warning: all paths through this function will call itself [-Winfinite-recursion]
int both(int n) {
  if (n)
    return both(n - 1);
  return both(n);
}
//~ 19: warning: all paths through this function will call itself [-Winfinite-recursion]
int either(int n) { return n ? either(1) : either(2); }
int ends(int n) {
  if (n)
    return 1;
  return ends(n - 1);
}
int first(int n) { return n && first(1); }
void forever(void) {
  for (;;)
    forever();
}
int in_loop(int n) {
  while (n) {
    in_loop(1);
  }
  return 0;
}
