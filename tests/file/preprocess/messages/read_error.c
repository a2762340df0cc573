// A file that can be opened but not read.
// ARGS: -fsyntax-only %s
//~ 10: fatal error: error reading '/proc/self/mem': Input/output error
#include "/proc/self/mem"
