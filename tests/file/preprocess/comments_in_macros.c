// -CC: a comment to the end of the line would take what follows the call with it.
// RUN: printf '#define B(x) x // a "*/" line\nint c = B(3); int d = 4; // stays\n' | %cinch -E -P -CC -
// STDOUT: int c = 3 /* a "*|" line*/; int d = 4; // stays
