// Trigraphs that are ignored, and those that are converted.
// ARGS[gnu]: -fsyntax-only -std=gnu11 %s
// ARGS[c11]: -fsyntax-only -std=c11 -Wtrigraphs %s
//~ [gnu] 13: warning: trigraph ignored [-Wtrigraphs]
//~ [c11] 13: warning: trigraph converted to '#' character [-Wtrigraphs]
char a[] = "??=";
//~ [c11] 27: warning: multi-line // comment [-Wcomment]
// is this ending a line??/
int b;
//~ [gnu] 11: warning: trigraph ignored [-Wtrigraphs]
//~ [gnu] 12: error: expected expression
//~ [gnu] 16: error: expected ':'
//~ [gnu] 16: error: expected ':'
//~ [gnu] 12: note: to match this '?'
//~ [gnu] 11: note: to match this '?'
//~ [c11] 11: warning: trigraph converted to '|' character [-Wtrigraphs]
//~ [c11] 11: warning: trigraph converted to '|' character [-Wtrigraphs]
int c = 5 ??! 2;
