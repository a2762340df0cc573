// Header names that are not closed.
// ARGS: -fsyntax-only -ferror-limit=0 %s
//~ 10: warning: missing terminating '"' character [-Winvalid-pp-token]
//~ 10: error: expected "FILENAME" or <FILENAME>
#include "stdio.h
//~ 19: error: expected '>'
//~ 10: note: to match this '<'
#include <stdlib.h
int main(void) { return 0; }
