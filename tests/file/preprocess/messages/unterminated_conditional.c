// Each conditional that is left open is reported where it began.
//~ 2: error: unterminated conditional directive
#if 1
//~ 2: error: unterminated conditional directive
#ifdef A
#else
int x;
// STDOUT: int x;
