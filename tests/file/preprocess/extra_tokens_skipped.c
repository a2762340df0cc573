// Behind #else and #endif words are warned of only where the line decides something.
// ARGS: -fsyntax-only %s
#ifdef A
#ifdef B words
#else words
#endif words
//~ 7: warning: extra tokens at end of #else directive [-Wextra-tokens]
#else words
//~ 8: warning: extra tokens at end of #endif directive [-Wextra-tokens]
#endif words
#ifndef A
#elif B
#else words
//~ 8: warning: extra tokens at end of #endif directive [-Wextra-tokens]
#endif words
#if 1
//~ 7: warning: extra tokens at end of #else directive [-Wextra-tokens]
#else words
#endif
int x;
