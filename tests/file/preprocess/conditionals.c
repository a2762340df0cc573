// Conditionals: expressions in 64 bits, unsigned arithmetic, defined, nesting, skipped text.
#define ONE 1
#define EMPTY
#define F(x) x
#if ONE + 1 == 2 && F(3) == 3
1 yes
#endif
//~ 8: warning: left side of operator converted from negative value to unsigned: -1 to 18446744073709551615
#if -1 > 0u
2 yes
#endif
#if (-1) / 2 == 0 && -7 % 3 == -1 && 7 >> 1 == 3
3 yes
#endif
//~ 24: warning: right side of operator converted from negative value to unsigned: -1 to 18446744073709551615
#if 0xffffffffffffffff == -1 && 0x7fffffffffffffff + 0 > 0
4 yes
#endif
#if defined ONE && defined(EMPTY) && !defined NOT_THERE && not_a_macro == 0
5 yes
#endif
#if 1 ? 2 : (1 / 0)
6 yes
#elif 1 / 0
never
#endif
#if 0 && (1 / 0) || 1
7 yes
#endif
//~ 32: warning: multi-character character constant [-Wmultichar]
#if 'a' == 97 && '\377' < 0 && 'ab' == 24930 && L'\xff' == 255
8 yes
#endif
#if 0
  # not a directive, "an open string
  #if garbage (
  #else
  'open
  #endif
//~ 16: error: token is not a valid binary operator in a preprocessor subexpression
  #elif inside a comment
#else
9 yes
#endif
#ifdef ONE
#ifndef ONE
never
#else
10 yes
#endif
#endif
#if 1
#elif this is not evaluated (
#endif
#if ~0 == -1 && !5 == 0 && (3 & 6 | 1 ^ 1) == 2 && 1 << 40 > 0
11 yes
#endif
#if (2 , 3) == 3 || 1
12 yes
#endif
//~ 5: warning: 'true' is not defined, evaluates to 0 [-Wundef-true]
#if true || false == 0
13 yes
#endif
#if 0b11 == 3 && 017 == 15
14 yes
#endif
#if __LINE__ == 66 && __STDC__ && __STDC_VERSION__ >= 199901L
15 yes
#endif
// STDOUT: 1 yes
// STDOUT: 2 yes
// STDOUT: 3 yes
// STDOUT: 4 yes
// STDOUT: 5 yes
// STDOUT: 6 yes
// STDOUT: 7 yes
// STDOUT: 8 yes
// STDOUT: 9 yes
// STDOUT: 10 yes
// STDOUT: 11 yes
// STDOUT: 12 yes
// STDOUT: 13 yes
// STDOUT: 14 yes
