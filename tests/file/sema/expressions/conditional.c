// The conditional operator and conditions (C17 6.5.15, 6.8.4).
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -std=c17 %s
struct S { int x; } s;
struct T { int x; } t;
int i, *p;
long *lp;
void *v;
void nothing(void);
void f(void) {
//~ 5: error: used type 'struct S' where arithmetic or pointer type is required
//~ 16: error: incompatible operand types ('struct S' and 'struct T')
//~ 27: error: incompatible operand types ('struct S' and 'int')
//~ 38: warning: pointer type mismatch ('int *' and 'long *') [-Wpointer-type-mismatch]
//~ 44: warning: expression result unused [-Wunused-value]
//~ 50: warning: pointer/integer type mismatch in conditional expression ('int *' and 'int') [-Wconditional-type-mismatch]
//~ 56: warning: expression result unused [-Wunused-value]
//~ 67: warning: expression result unused [-Wunused-value]
//~ 72: warning: C99 forbids conditional expressions with only one void side [-Wpedantic]
  s ? 1 : 2; i ? s : t; i ? s : 1; i ? p : lp; i ? p : i; i ? p : 0; i ? nothing() : 1; i ? nothing() : nothing();
//~ 5: warning: use of GNU ?: conditional expression extension, omitting middle operand [-Wgnu-conditional-omitted-operand]
//~ 8: warning: expression result unused [-Wunused-value]
//~ 19: warning: expression result unused [-Wunused-value]
//~ 24: warning: pointer type mismatch ('void *' and 'void (*)(void)') [-Wpointer-type-mismatch]
//~ 30: warning: expression result unused [-Wunused-value]
//~ 41: warning: pointer/integer type mismatch in conditional expression ('char *' and 'int') [-Wconditional-type-mismatch]
//~ 49: warning: expression result unused [-Wunused-value]
//~ 66: warning: expression result unused [-Wunused-value]
//~ 71: error: incompatible operand types ('double' and 'int *')
//~ 92: error: used type 'void' where arithmetic or pointer type is required
//~ 109: warning: expression result unused [-Wunused-value]
  i ?: 2; i ? v : p; i ? v : nothing; i ? "x" : 5; i ? nothing : f; i ? 1.5 : p; nothing() ? 1 : 2; i ? s : s;
//~ 3: error: statement requires expression of scalar type ('struct S' invalid)
//~ 10: warning: if statement has empty body [-Wempty-body]
//~ 10: note: put the semicolon on a separate line to silence this warning
//~ 12: error: statement requires expression of scalar type ('struct S' invalid)
//~ 24: error: statement requires expression of scalar type ('struct S' invalid)
//~ 37: error: statement requires expression of scalar type ('struct S' invalid)
//~ 53: error: statement requires expression of scalar type ('void' invalid)
//~ 68: warning: if statement has empty body [-Wempty-body]
//~ 68: note: put the semicolon on a separate line to silence this warning
//~ 70: error: invalid argument type 'struct S' to unary expression
//~ 76: error: invalid operands to binary expression ('struct S' and 'int')
//~ 22: warning: while loop has empty body [-Wempty-body]
//~ 22: note: put the semicolon on a separate line to silence this warning
//~ 35: warning: for loop has empty body [-Wempty-body]
//~ 35: note: put the semicolon on a separate line to silence this warning
  if (s) ; while (s) ; for (; s;) ; do ; while (s); if (nothing()) ; !s; s && 1;
//~ 3: error: statement requires expression of integer type ('int *' invalid)
//~ 18: error: statement requires expression of integer type ('double' invalid)
//~ 35: error: statement requires expression of integer type ('struct S' invalid)
  switch (p) { } switch (1.5) { } switch (s) { }
}
