// Escape sequences and character constants that are wrong or suspicious.
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -Wall %s
//~ 11: warning: unknown escape sequence '\q' [-Wunknown-escape-sequence]
char a = '\q';
//~ 11: warning: use of non-standard escape character '\e' [-Wpedantic]
char b = '\e';
//~ 13: error: escape sequence used with no following digits
char c = '\x';
//~ 16: error: hex escape sequence out of range
char d = '\xfff';
//~ 15: error: octal escape sequence out of range
char e = '\777';
//~ 16: error: incomplete universal character name
char *f = "\u12";
//~ 18: error: invalid universal character
char *g = "\ud800";
//~ 22: error: invalid universal character
char *h = "\U00110000";
//~ 9: warning: multi-character character constant [-Wmultichar]
int i = 'ab';
//~ 9: warning: character constant too long for its type
int j = 'abcdef';
//~ 9: error: wide character literals may not contain multiple characters
int k = L'ab';
//~ 9: error: Unicode character literals may not contain multiple characters
int l = u'ab';
//~ 9: error: character too large for enclosing character literal type
int m = u'😀';
//~ 10: error: character too large for enclosing character literal type
char n = '€';
//~ 14: warning: delimited escape sequences are a C2y extension [-Wdelimited-escape-sequence-extension]
//~ 17: error: expected '}'
char *o = "\x{41";
//~ 14: warning: delimited escape sequences are a C2y extension [-Wdelimited-escape-sequence-extension]
//~ 15: error: delimited escape sequence cannot be empty
char *p = "\x{}";
//~ 18: error: character 'A' cannot be specified by a universal character name
char *q = "\u0041";
//~ 21: error: unsupported non-standard concatenation of string literals
const int *r = L"a" u"b";
//~ 14: warning: delimited escape sequences are a C2y extension [-Wdelimited-escape-sequence-extension]
//~ 21: warning: delimited escape sequences are a C2y extension [-Wdelimited-escape-sequence-extension]
char *s = "\o{101}\x{41}";
//~ 9: error: use of undeclared identifier 'u8'
//~ 15: error: expected ';' after top level declarator
int t = u8'é';
//~ 30: error: hex escape sequence out of range
unsigned short *u = u"\x12345";
//~ 19: warning: encoding prefix 'L' on an unevaluated string literal has no effect [-Winvalid-unevaluated-string]
_Static_assert(1, L"wide");
//~ 19: warning: encoding prefix 'u8' on an unevaluated string literal has no effect [-Winvalid-unevaluated-string]
_Static_assert(1, u8"eight");
//~ 12: warning: unknown escape sequence '\N' [-Wunknown-escape-sequence]
char *v = "\N{LATIN SMALL LETTER A}";
