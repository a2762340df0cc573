// Reads of variables that were never set, surely, on a way that a condition chooses, or perhaps.
// ARGS: -fsyntax-only -Wuninitialized -Wconditional-uninitialized %s
int c; int g(int *); void h(int); int *gp;
//~ 30: warning: variable 'x' is uninitialized when used here [-Wuninitialized]
//~ 21: note: initialize the variable 'x' to silence this warning
int a1(void) { int x; return x; }
//~ 28: warning: variable 'x' is used uninitialized whenever 'if' condition is false [-Wsometimes-uninitialized]
//~ 45: note: uninitialized use occurs here
//~ 24: note: remove the 'if' if its condition is always true
//~ 22: note: initialize the variable 'x' to silence this warning
int a2(int n) { int x; if (n) x = 1; return x; }
//~ 28: warning: variable 'x' is used uninitialized whenever 'if' condition is false [-Wsometimes-uninitialized]
//~ 56: note: uninitialized use occurs here
//~ 24: note: remove the 'if' if its condition is always true
//~ 22: note: initialize the variable 'x' to silence this warning
int a3(int n) { int x; if (n) x = 1; else h(2); return x; }
//~ 50: warning: variable 'x' may be uninitialized when used here [-Wconditional-uninitialized]
//~ 22: note: initialize the variable 'x' to silence this warning
int a4(int n) { int x; while (n--) x = n; return x; }
//~ 66: warning: variable 'x' may be uninitialized when used here [-Wconditional-uninitialized]
//~ 22: note: initialize the variable 'x' to silence this warning
int a5(int n) { int x; for (int i = 0; i < n; i++) x = i; return x; }
//~ 64: warning: variable 'x' is used uninitialized whenever switch case is taken [-Wsometimes-uninitialized]
//~ 99: note: uninitialized use occurs here
//~ 22: note: initialize the variable 'x' to silence this warning
int a6(int n) { int x; switch (n) { case 1: x = 1; break; case 2: break; default: x = 3; } return x; }
//~ 68: warning: variable 'x' may be uninitialized when used here [-Wconditional-uninitialized]
//~ 22: note: initialize the variable 'x' to silence this warning
int a7(int n) { int x; switch (n) { case 1: x = 1; break; } return x; }
//~ 28: warning: variable 'x' is used uninitialized whenever 'if' condition is false [-Wsometimes-uninitialized]
//~ 54: note: uninitialized use occurs here
//~ 54: note: uninitialized use occurs here
//~ 24: note: remove the 'if' if its condition is always true
//~ 28: warning: variable 'x' is used uninitialized whenever '&&' condition is false [-Wsometimes-uninitialized]
//~ 28: note: remove the '&&' if its condition is always true
//~ 22: note: initialize the variable 'x' to silence this warning
int a8(int n) { int x; if (n && g(&c)) x = 1; return x; }
//~ 28: warning: variable 'x' is used uninitialized whenever '||' condition is true [-Wsometimes-uninitialized]
//~ 49: note: uninitialized use occurs here
//~ 28: note: remove the '||' if its condition is always false
//~ 22: note: initialize the variable 'x' to silence this warning
int a9(int n) { int x; if (n || (x = 2)) return x; return x; }
int b1(int n) { int x; g(&x); return x; }
//~ 25: warning: variable 'x' is uninitialized when used within its own initialization [-Wuninitialized]
int b2(int n) { int x = x; return x; }
//~ 25: warning: variable 'x' is uninitialized when used within its own initialization [-Wuninitialized]
int b3(int n) { int x = x + 1; return x; }
//~ 77: warning: variable 'x' may be uninitialized when used here [-Wconditional-uninitialized]
//~ 22: note: initialize the variable 'x' to silence this warning
int b4(int n) { int x; do { if (n == 1) break; x = 1; } while (n--); return x; }
//~ 24: warning: variable 'x' is uninitialized when used here [-Wuninitialized]
//~ 22: note: initialize the variable 'x' to silence this warning
int b5(int n) { int x; x++; return x; }
//~ 24: warning: variable 'x' is uninitialized when used here [-Wuninitialized]
//~ 22: note: initialize the variable 'x' to silence this warning
int b6(int n) { int x; x += 1; return x; }
//~ 26: warning: variable 'p' is uninitialized when used here [-Wuninitialized]
//~ 23: note: initialize the variable 'p' to silence this warning
int b7(int n) { int *p; *p = 1; return *p; }
int b8(int n) { struct { int a; } s; return s.a; }
int b9(int n) { int a[3]; return a[0]; }
//~ 28: warning: variable 'x' is used uninitialized whenever 'if' condition is true [-Wsometimes-uninitialized]
//~ 60: note: uninitialized use occurs here
//~ 24: note: remove the 'if' if its condition is always false
//~ 22: note: initialize the variable 'x' to silence this warning
int c1(int n) { int x; if (n) goto out; x = 1; out: return x; }
//~ 32: warning: variable 'x' is used uninitialized whenever '?:' condition is false [-Wsometimes-uninitialized]
//~ 56: note: uninitialized use occurs here
//~ 32: note: remove the '?:' if its condition is always true
//~ 22: note: initialize the variable 'x' to silence this warning
int c2(int n) { int x; int y = n ? (x = 1) : 2; return x + y; }
//~ 71: warning: variable 'x' may be uninitialized when used here [-Wconditional-uninitialized]
//~ 33: note: initialize the variable 'x' to silence this warning
int c3(int n) { for (;;) { int x; if (n) { x = 1; } if (n > 1) return x; } }
//~ 31: warning: variable 'x' is used uninitialized whenever 'if' condition is false [-Wsometimes-uninitialized]
//~ 59: note: uninitialized use occurs here
//~ 27: note: remove the 'if' if its condition is always true
//~ 27: note: remove the 'if' if its condition is always true
//~ 22: note: initialize the variable 'x' to silence this warning
//~ 31: warning: variable 'y' is used uninitialized whenever 'if' condition is false [-Wsometimes-uninitialized]
//~ 63: note: uninitialized use occurs here
//~ 25: note: initialize the variable 'y' to silence this warning
int c4(int n) { int x, y; if (n) { x = 1; y = 2; } return x + y; }
//~ 58: warning: variable 'd' is uninitialized when used here [-Wuninitialized]
//~ 25: note: initialize the variable 'd' to silence this warning
//~ 62: warning: variable 'f' is uninitialized when used here [-Wuninitialized]
//~ 34: note: initialize the variable 'f' to silence this warning
//~ 68: warning: variable 's' is uninitialized when used here [-Wuninitialized]
//~ 43: note: initialize the variable 's' to silence this warning
int c5(int n) { double d; float f; char *s; return (int)(d + f) + *s; }
//~ 52: warning: variable 'x' is used uninitialized whenever 'if' condition is false [-Wsometimes-uninitialized]
//~ 74: note: uninitialized use occurs here
//~ 48: note: remove the 'if' if its condition is always true
//~ 22: note: initialize the variable 'x' to silence this warning
int c6(int n) { int x; if (n == 1) x = 1; else if (n == 2) x = 2; return x; }
//~ 52: warning: variable 'x' may be uninitialized when used here [-Wconditional-uninitialized]
//~ 22: note: initialize the variable 'x' to silence this warning
int c7(int n) { int x; if (n) x = 1; if (n) return x; return 0; }
int c8(int n) { int x; (void)x; return sizeof x; }
//~ 40: warning: variable 'f' is uninitialized when used here [-Wuninitialized]
//~ 23: note: variable 'f' is declared here
int c9(int n) { int (*f)(void); return f(); }
//~ 66: warning: variable 'x' may be uninitialized when used here [-Wconditional-uninitialized]
//~ 22: note: initialize the variable 'x' to silence this warning
int d1(int n) { int x; do { h(1); } while (n && (x = 2)); return x; }
int d2(int n) { int x; for (;;) { if (n) { x = 1; break; } } return x; }
//~ 40: warning: variable 'x' is used uninitialized whenever 'if' condition is false [-Wsometimes-uninitialized]
//~ 83: note: uninitialized use occurs here
//~ 36: note: remove the 'if' if its condition is always true
//~ 22: note: initialize the variable 'x' to silence this warning
int d3(int n) { int x; int ok = 0; if (n) { x = 1; ok = 1; } if (ok) h(x); return x; }
int d4(int n) { enum E { A, B } e = n; int x; switch (e) { case A: x = 1; break; case B: x = 2; } return x; }
int d5(int n) { static int x; return x; }
//~ 52: warning: variable 'x' may be uninitialized when used here [-Wconditional-uninitialized]
//~ 22: note: initialize the variable 'x' to silence this warning
int d6(int n) { int x; while (n) { if (n == 1) { h(x); } n--; x = 1; } return 1; }
//~ 43: warning: variable 'x' is uninitialized when used here [-Wuninitialized]
//~ 30: note: initialize the variable 'x' to silence this warning
int d7(int n) { again:; int x; if (n) { h(x); } x = 1; if (n--) goto again; return x; }
