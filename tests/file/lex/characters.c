// Literals and comments that are not terminated, empty, or nested.
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -Wall %s
//~ 9: error: empty character constant
int a = '';
//~ 9: error: missing terminating ' character
int b = 'x;
//~ 11: error: missing terminating '"' character
char *c = "open;
#if 0
'in skipped text "
#endif
//~ 11: warning: missing terminating ' character [-Winvalid-pp-token]
#define M 'open
//~ 11: warning: missing terminating '"' character [-Winvalid-pp-token]
#define N "open
//~ 10: warning: '/*' within block comment [-Wcomment]
/* outer /* inner */
//~ 15: warning: multi-line // comment [-Wcomment]
// multi-line \
   comment
//~ 11: warning: backslash and newline separated by space [-Wbackslash-newline-escape]
int d = 5 \ 
;
//~ 12: warning: trigraph ignored [-Wtrigraphs]
//~ 16: warning: trigraph ignored [-Wtrigraphs]
char *e = "??= ??/" "??";
int f‿g;
int h = 1;
//~ 10: error: expected ';' after top level declarator
int i = 2 @ 3;
//~ 9: error: expected expression
//~ 8: error: expected ';' after top level declarator
int j = `;
//~ 5: error: character <U+0301> not allowed at the start of an identifier
int ́k;
