// Characters that no token has, and what #if makes of bad character constants.
// ARGS: -fsyntax-only -ferror-limit=0 %s
//~ 10: error: expected ';' after top level declarator
//~ 11: error: unexpected character <U+2010>
int a = 1 ‐ 2;
//~ 9: error: unexpected character <U+201C>
//~ 12: error: use of undeclared identifier 'text'
//~ 16: error: unexpected character <U+201D>
int b = “text”;
int c; 
//~ 5: error: \x used with no following hex digits
#if '\x'
#endif
//~ 5: error: escape sequence out of range
#if '\xfffff'
#endif
//~ 5: error: empty character constant
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
//~ 15: error: empty character constant
#define EMPTY ''
#ifdef NOTHING
//~ 2: warning: use of a '#elifdef' directive is a C23 extension [-Wc23-extensions]
#elifdef SOMETHING
#endif
