// A file that can be opened but not read.
// ARGS: -fsyntax-only %s
#include "/proc/self/mem"
