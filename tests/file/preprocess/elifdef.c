// #elifdef and #elifndef of C23.
// ARGS: -E -P -std=c23 %s
#define YES
#if 0
#elifdef YES
1 yes
#elifdef YES
never
#endif
#ifdef NO
#elifndef NO
2 yes
#else
never
#endif
#ifndef YES
#elifndef YES
#elifdef NO
#else
3 yes
#endif
#if 1'000 == 1000
4 yes
#endif
#if true && !false
5 yes
#endif
//~ 2: warning: from C23 on [-W#warnings]
#warning from C23 on
// STDOUT: 1 yes
// STDOUT: 2 yes
// STDOUT: 3 yes
// STDOUT: 4 yes
// STDOUT: 5 yes
