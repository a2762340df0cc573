// include misspelt.
// ARGS: -fsyntax-only -ferror-limit=0 %s
//~ 2: error: invalid preprocessing directive, did you mean '#include'?
#inlcude <stdio.h>
int main(void) { return 0; }
