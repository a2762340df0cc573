// Directives misspelt.
// ARGS: -fsyntax-only -ferror-limit=0 %s
//~ 2: error: invalid preprocessing directive, did you mean '#define'?
#defin X 3
//~ 2: error: invalid preprocessing directive, did you mean '#ifdef'?
#ifdfe X
#endif
int f(void) { return 0; }
