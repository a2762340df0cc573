// C17 6.8: labels, selection, iteration, jumps.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
struct record { int member; } object;
int g(int n, int *p, double x) {
//~ 3: error: 'case' statement not in switch statement
  case 1:; // 6.8.1p2
//~ 3: error: 'default' statement not in switch statement
  default:; // 6.8.1p2
//~ 3: note: previous definition is here
  same:;
//~ 3: error: redefinition of label 'same'
  same:; // 6.8.1p3
//~ 3: error: statement requires expression of scalar type ('struct record' invalid)
  if (object) {} // 6.8.4.1p1
//~ 3: error: statement requires expression of integer type ('double' invalid)
  switch (x) {} // 6.8.4.2p1
//~ 3: error: statement requires expression of integer type ('int *' invalid)
  switch (p) {} // 6.8.4.2p1
//~ 3: error: statement requires expression of integer type ('struct record' invalid)
  switch (object) {} // 6.8.4.2p1
  switch (n) {
//~ 9: note: jump bypasses initialization of variable length array
    int sized[n];
//~ 3: error: cannot jump from switch statement to this case label
  case 1: // 6.8.4.2p2
    sized[0] = 1;
  }
  switch (n) {
//~ 8: note: previous case defined here
  case 1:
//~ 8: error: duplicate case value '1'
  case 1: // 6.8.4.2p3
//~ 8: error: expression is not an integer constant expression
  case n: // 6.8.4.2p3
//~ 8: error: integer constant expression must have integer type, not 'double'
  case 1.5: // 6.8.4.2p3
//~ 3: note: previous case defined here
  default:
//~ 3: error: multiple default labels in one switch
  default: // 6.8.4.2p3
    break;
  }
//~ 3: error: statement requires expression of scalar type ('struct record' invalid)
  while (object) {} // 6.8.5p2
//~ 3: error: statement requires expression of scalar type ('struct record' invalid)
  do {} while (object); // 6.8.5p2
//~ 3: error: statement requires expression of scalar type ('struct record' invalid)
  for (; object;) {} // 6.8.5p2
//~ 19: warning: declaration of non-local variable in 'for' loop is a C23 extension [-Wc23-extensions]
  for (static int i = 0; i < 1;) {} // 6.8.5p3
//~ 19: warning: declaration of non-local variable in 'for' loop is a C23 extension [-Wc23-extensions]
//~ 19: note: previous declaration is here
  for (extern int j; n;) {} // 6.8.5p3
//~ 20: warning: non-variable declaration in 'for' loop is a C23 extension [-Wc23-extensions]
  for (typedef int t; n;) {} // 6.8.5p3
  for (struct s { int m; } k = {0}; k.m;) {}
//~ 12: warning: non-variable declaration in 'for' loop is a C23 extension [-Wc23-extensions]
  for (int function(void); n;) {} // 6.8.5p3
//~ 8: error: use of undeclared label 'nowhere'
  goto nowhere; // 6.8.6.1p1
//~ 3: error: cannot jump from this goto statement to its label
  goto inside; // 6.8.6.1p1
  {
//~ 9: note: jump bypasses initialization of variable length array
    int sized[n];
  inside:
    sized[0] = 1;
  }
//~ 3: error: 'continue' statement not in loop statement
  continue; // 6.8.6.2p1
//~ 3: error: 'break' statement not in loop or switch statement
  break; // 6.8.6.3p1
  switch (n) {
  case 2:
//~ 5: error: 'continue' statement not in loop statement
    continue; // 6.8.6.2p1
  }
//~ 10: error: 'break' statement not in loop or switch statement
  if (n) break; // 6.8.6.3p1
  goto same;
//~ 3: error: non-void function 'g' should return a value [-Wreturn-mismatch]
  return; // 6.8.6.4p1
}
void h(int n) {
//~ 3: error: void function 'h' should not return a value [-Wreturn-mismatch]
  return n; // 6.8.6.4p1
}
void i(void) {
//~ 3: warning: void function 'i' should not return void expression [-Wpedantic]
  return h(1); // 6.8.6.4p1
}
//~ 15: error: redefinition of 'j' as different kind of symbol
struct record j(void) {
//~ 10: error: returning 'int' from a function with incompatible result type 'struct record'
  return 1; // 6.8.6.4p3
}
int *k(int n) {
//~ 10: error: incompatible integer to pointer conversion returning 'int' from a function with result type 'int *'; take the address with & [-Wint-conversion]
  return n; // 6.8.6.4p3
}
