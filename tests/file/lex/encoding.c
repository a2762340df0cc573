// Bytes that are no UTF-8, NULs, Unicode white space.
// RUN: printf 'int a\200b;\nchar *s = "\200";\n' > x.c; %cinch -fsyntax-only x.c
// RUN[nul]: printf 'int a;\000\nchar *s = "a\000b";\nint c = '"'"'\000'"'"';\n' > x.c; %cinch -fsyntax-only x.c
// RUN[space]: printf 'int\302\240a;\n' > x.c; %cinch -fsyntax-only x.c
// RUN[raw]: printf 'char *s = R"x(never ends;\n' > x.c; %cinch -fsyntax-only -std=gnu11 x.c
//~ [-] x.c: error: source file is not valid UTF-8
//~ [-] x.c: error: expected ';' after top level declarator
//~ [nul] x.c: warning: null character ignored [-Wnull-character]
//~ [nul] x.c: warning: null character(s) preserved in string literal [-Wnull-character]
//~ [nul] x.c: warning: null character(s) preserved in char literal [-Wnull-character]
//~ [space] x.c: warning: treating Unicode character <U+00A0> as whitespace [-Wunicode-whitespace]
//~ [raw] x.c: error: raw string literal is not terminated
//~ [raw] x.c: error: missing terminating '"' character
int x;
