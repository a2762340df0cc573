// Digraphs and splices work inside directives, names and literals alike.
%:define SHARP(x) %:x
%:%:
SHARP(<: :> <% %> %:)
#def\
ine SPLI\
CED 1\
2
SPLICED "a\
b" id\
entifier
//~ @+2:12: warning: escaped newline between */ characters at block comment end [-Wcomment]
/\
* comment *\
/ after
/\
/ line comment
#define PASTE(a, b) a %:%: b
PASTE(x, y)
// STDOUT: %:%:
// STDOUT: "<: :> <% %> %:"
// STDOUT: 12 "ab" identifier
// STDOUT:   after
// STDOUT: xy
