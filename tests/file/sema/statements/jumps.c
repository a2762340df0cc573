// break, continue, goto, labels, case (C17 6.8.1, 6.8.6).
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -std=c17 -Wall -Wunused-label %s
void f(int n) {
//~ 3: error: 'break' statement not in loop or switch statement
  break;
//~ 3: error: 'continue' statement not in loop statement
  continue;
//~ 10: error: 'break' statement not in loop or switch statement
  if (n) break;
//~ 24: error: 'continue' statement not in loop statement
  switch (n) { case 1: continue; }
//~ 3: error: 'case' statement not in switch statement
  case 5: ;
//~ 3: error: 'default' statement not in switch statement
  default: ;
//~ 8: error: use of undeclared label 'missing'
  goto missing;
//~ 3: note: previous definition is here
//~ 3: warning: unused label 'twice' [-Wunused-label]
  twice: ;
//~ 3: error: redefinition of label 'twice'
  twice: ;
//~ 3: warning: unused label 'unused' [-Wunused-label]
  unused: ;
//~ 15: error: use of undeclared label 'local'
  { __label__ local; goto local; }
//~ 27: error: expected expression
//~ 20: warning: unused label 'dup' [-Wunused-label]
  { __label__ dup; dup: ; __label__ late; }
//~ 3: error: cannot jump from this goto statement to its label
  goto into;
//~ 7: note: jump bypasses initialization of variable length array
//~ 7: warning: unused variable 'v' [-Wunused-variable]
  int v[n];
  into: ;
//~ 3: error: cannot jump from this goto statement to its label
  goto inner;
//~ 17: note: jump bypasses initialization of VLA typedef
  { typedef int T[n]; inner: ; }
//~ 8: warning: use of GNU statement expression extension [-Wgnu-statement-expression]
//~ 7: note: jump enters a statement expression
  n = ({ expr: 1; });
//~ 3: error: cannot jump from this goto statement to its label
  goto expr;
//~ 13: warning: use of GNU address-of-label extension [-Wgnu-label-as-value]
//~ 15: error: use of undeclared label 'unknown_label'
//~ 9: warning: unused variable 't' [-Wunused-variable]
  void *t = &&unknown_label;
//~ 3: warning: use of GNU indirect-goto extension [-Wgnu-label-as-value]
//~ 9: error: incompatible integer to pointer conversion passing 'int' to parameter of type 'const void *' [-Wint-conversion]
  goto *n;
//~ 3: warning: use of GNU indirect-goto extension [-Wgnu-label-as-value]
  goto *"x";
//~ 10: warning: label at end of compound statement is a C23 extension [-Wc23-extensions]
//~ 5: warning: unused label 'end' [-Wunused-label]
  { end: }
//~ 13: warning: label followed by a declaration is a C23 extension [-Wc23-extensions]
//~ 3: warning: unused label 'declared' [-Wunused-label]
//~ 17: warning: unused variable 'x' [-Wunused-variable]
  declared: int x = 1;
//~ 20: warning: unused variable 'w' [-Wunused-variable]
//~ 26: error: cannot jump from switch statement to this case label
//~ 20: note: jump bypasses initialization of variable length array
  switch (n) { int w[n]; case 1: ; }
//~ 27: error: function definition is not allowed here
  for (;;) { void g(void) { break; } }
  while (n) { do { break; continue; } while (0); }
}
//~ 24: warning: unused variable 'i' [-Wunused-variable]
//~ 53: warning: declaration of non-local variable in 'for' loop is a C23 extension [-Wc23-extensions]
//~ 53: warning: unused variable 'j' [-Wunused-variable]
//~ 82: warning: declaration of non-local variable in 'for' loop is a C23 extension [-Wc23-extensions]
//~ 100: warning: non-variable declaration in 'for' loop is a C23 extension [-Wc23-extensions]
//~ 35: warning: for loop has empty body [-Wempty-body]
//~ 35: note: put the semicolon on a separate line to silence this warning
//~ 64: warning: for loop has empty body [-Wempty-body]
//~ 64: note: put the semicolon on a separate line to silence this warning
//~ 89: warning: for loop has empty body [-Wempty-body]
//~ 89: note: put the semicolon on a separate line to silence this warning
int g(void) { for (int i = 0; ; ) ; for (static int j = 0; ; ) ; for (extern int k; ; ) ; for (int l(void); ; ) ; }
