// Fewer than seven characters that mark a conflict, at the very end of the file.
// ARGS: -fsyntax-only %s
int x;
//~ 1: error: expected identifier or '('
<<<<
