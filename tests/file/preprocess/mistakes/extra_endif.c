// One #endif too many.
// ARGS: -fsyntax-only -ferror-limit=0 %s
#ifdef A
int a;
#endif
//~ 2: error: #endif without #if
#endif
int f(void) { return 0; }
