// -Wdeclaration-after-statement in the standards that allow it.
// ARGS: -fsyntax-only -std=c17 -Wdeclaration-after-statement %s
int f(int x) {
  int y = x;
  y++;
//~ 7: warning: mixing declarations and code is incompatible with standards before C99 [-Wdeclaration-after-statement]
  int z = y;
  { int inner = z; z = inner; }
  int again = z;
  return again;
}
