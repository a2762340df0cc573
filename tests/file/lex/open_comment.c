// A block comment that never ends.
int x;
//~ 3: error: unterminated /* comment
  /* begins here
int y;
