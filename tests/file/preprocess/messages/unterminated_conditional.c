// Each conditional that is left open is reported where it began.
//~ 1: error: unterminated conditional directive
#if 1
//~ 1: error: unterminated conditional directive
#ifdef A
#else
int x;
// STDOUT:
// STDOUT:
// STDOUT:
// STDOUT:
// STDOUT:
// STDOUT:
// STDOUT: int x;
