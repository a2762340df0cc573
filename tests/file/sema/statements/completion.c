// Where control cannot come to the end of a function, and where it can.
// ARGS: -fsyntax-only %s
int g(void);
int a(int n) { switch (n) { case 1: return 2; default: do { return 3; } while (0); ; } }
int b(int n) { switch (n) { case 1: return 2; default: do { return 3; } while (0); } }
int c(int n) { do { return 3; } while (0); }
int d(int n) { switch (n) { case 1: return 2; default: do { do { } while (0); if (0) { g(); } return 3; } while (0); } }
int e(int n) { do { do { } while (0); return 3; } while (0); }
int f(int n) { do { if (0) { g(); } return 3; } while (0); }
int h(int n) { return 3; ; }
//~ 63: warning: non-void function does not return a value in all control paths [-Wreturn-type]
int i(int n) { do { if (n) continue; return 3; } while (n--); }
//~ 58: warning: non-void function does not return a value in all control paths [-Wreturn-type]
int j(int n) { do { if (n) break; return 3; } while (0); }
int k(int n) { for (;;) { do { continue; } while (1); } }
//~ 36: warning: non-void function does not return a value in all control paths [-Wreturn-type]
int l(int n) { while (n) return 1; }
void fail(void);
#define assert_that(e) ((e) ? (void)0 : (fail(), __builtin_unreachable()))
int asserted(int x) {
  switch (x) {
  case 1: return 1;
  default: assert_that(0);
  }
}
int not_asserted(int x) {
  switch (x) {
  case 1: return 1;
  default: assert_that(x);
  }
//~ 1: warning: non-void function does not return a value in all control paths [-Wreturn-type]
}
