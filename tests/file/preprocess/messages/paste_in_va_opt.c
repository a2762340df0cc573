// ## at the end of what __VA_OPT__ holds; four characters in one constant.
// ARGS: -fsyntax-only -Wfour-char-constants %s
//~ 33: error: '##' cannot appear at end of __VA_OPT__ argument
#define F(...) a __VA_OPT__(b ##) c
//~ 5: warning: multi-character character constant [-Wfour-char-constants]
#if 'abcd'
#endif
int x;
