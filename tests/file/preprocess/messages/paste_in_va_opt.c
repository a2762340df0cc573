// ## at the end of what __VA_OPT__ holds; four characters in one constant.
// ARGS: -fsyntax-only -Wfour-char-constants %s
#define F(...) a __VA_OPT__(b ##) c
#if 'abcd'
#endif
int x;
