// What nearly ends a skipped group is warned of; what has nothing to do with it is not.
// ARGS: -fsyntax-only %s
#if 0
//~ 2: warning: invalid preprocessing directive, did you mean '#elif'? [-Wunknown-directives]
#elfi 1
//~ 2: warning: invalid preprocessing directive, did you mean '#else'? [-Wunknown-directives]
#els
//~ 2: warning: invalid preprocessing directive, did you mean '#endif'? [-Wunknown-directives]
#endfi
#something else
#define X
#pragma y
#endif
int x;
