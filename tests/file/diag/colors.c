// Colours only when asked for or on a terminal; NO_COLOR is honoured.
// RUN[plain]: %cinch -fsyntax-only main.c 2>&1 | od -c | grep -c 033
// EXIT[plain]: 1
// RUN[color]: %cinch -fsyntax-only -fdiagnostics-color=always main.c 2>&1 | od -c | grep -c 033 | grep -vx 0 > /dev/null && echo colored
// RUN[never]: %cinch -fsyntax-only -fdiagnostics-color=never main.c 2>&1 | od -c | grep -c 033
// EXIT[never]: 1
//--- main.c
int x = y;
// STDOUT[plain]: 0
// STDOUT[color]: colored
// STDOUT[never]: 0
