// A header without quotes.
// ARGS: -fsyntax-only -ferror-limit=0 %s
//~ 10: error: expected "FILENAME" or <FILENAME>
#include stdio.h
int main(void) { return 0; }
