// #elseif.
// ARGS: -fsyntax-only -ferror-limit=0 %s
#ifdef A
int a;
//~ 2: warning: invalid preprocessing directive, did you mean '#elif'? [-Wunknown-directives]
#elseif B
int b;
#endif
int f(void) { return 0; }
