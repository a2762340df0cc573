// The nesting limit, as an option.
// ARGS: -fsyntax-only -fbracket-depth=8 %s
int a = ((((1))));
//~ 17: fatal error: nesting level exceeded maximum of 8
//~ 17: note: use -fbracket-depth=N to increase maximum nesting level
int b = (((((((((((1)))))))))));
