// Characters that no token has, and what #if makes of bad character constants.
// ARGS: -fsyntax-only -ferror-limit=0 %s
//~ 11: error: unexpected character <U+2010>; did you mean '-'?
int a = 1 ‐ 2;
//~ 5: error: incompatible pointer to integer conversion initializing 'int' with an expression of type 'char[5]' [-Wint-conversion]
//~ 9: error: initializer element is not a compile-time constant
//~ 9: error: unexpected character <U+201C>; did you mean '"'?
int b = “text”;
int c; 
//~ 5: error: \x used with no following hex digits
#if '\x'
#endif
//~ 5: error: escape sequence out of range
#if '\xfffff'
#endif
//~ 5: warning: empty character constant [-Winvalid-pp-token]
//~ 5: error: invalid token at start of a preprocessor expression
#if ''
#endif
//~ 5: warning: missing terminating ' character [-Winvalid-pp-token]
//~ 5: error: invalid token at start of a preprocessor expression
#if 'a
#endif
#if 0
''
'
"
#endif
//~ 15: warning: empty character constant [-Winvalid-pp-token]
#define EMPTY ''
#ifdef NOTHING
//~ 2: warning: use of a '#elifdef' directive is a C23 extension [-Wc23-extensions]
#elifdef SOMETHING
#endif
