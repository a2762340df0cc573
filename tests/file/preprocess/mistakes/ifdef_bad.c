// Conditionals without their conditions.
// ARGS: -fsyntax-only -ferror-limit=0 %s
//~ 7: error: macro name missing
#ifdef
#endif
//~ 2: error: #if with no expression
#if
#endif
//~ 9: error: macro name must be an identifier
#ifndef 3
#endif
//~ 14: error: missing ')' after 'defined'
//~ 12: note: to match this '('
#if defined(X
#endif
//~ 10: error: expected value in expression
#if X == 
#endif
//~ 7: error: expected ')' in preprocessor expression
//~ 5: note: to match this '('
#if (1
#endif
//~ 8: error: macro name missing
#define
//~ 8: error: macro name must be an identifier
#undef 3
int f(void) { return 0; }
