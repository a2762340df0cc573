// An #endif forgotten.
// ARGS: -fsyntax-only -ferror-limit=0 %s
//~ 2: error: unterminated conditional directive
#ifdef A
int a;
#if B
int b;
#endif
int f(void) { return 0; }
