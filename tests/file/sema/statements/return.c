// return and falling off the end (C17 6.8.6.4).
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -std=c17 -Wall %s
// ARGS[c90]: -fsyntax-only -ferror-limit=0 -std=c90 -w %s
struct S { int x; };
//~ 16: error: void function 'a' should not return a value [-Wreturn-mismatch]
void a(void) { return 1; }
//~ [-] 15: error: non-void function 'b' should return a value [-Wreturn-mismatch]
int b(void) { return; }
//~ [-] 16: warning: void function 'c' should not return void expression [-Wpedantic]
void c(void) { return a(); }
//~ 27: error: returning 'int' from a function with incompatible result type 'struct S'
struct S d(void) { return 1; }
int e(int x) { if (x) return 1; else x = 2; }
int f(int x) { while (1) ; }
int g(int x) { switch (x) { case 1: return 1; default: return 2; } }
int h(int x) { for (;;) if (x) break; }
int i(int x) { do return 1; while (0); }
int j(void) { __builtin_unreachable(); }
_Noreturn void k(void) { for (;;) ; }
_Noreturn void l(int x) { if (x) k(); }
int m(void) { k(); }
int n(int x) { if (x) goto out; return 1; out: ; }
int o(int x) { again: x++; goto again; }
int p(int x) { if (x) { return 1; } else { return 2; } }
