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
/\
* comment *\
/ after
/\
/ line comment
#define PASTE(a, b) a %:%: b
PASTE(x, y)
// STDOUT:
// STDOUT:
// STDOUT: %:%:
// STDOUT: "<: :> <% %> %:"
// STDOUT:
// STDOUT:
// STDOUT:
// STDOUT:
// STDOUT: 12 "ab" identifier
// STDOUT:
// STDOUT:
// STDOUT:
// STDOUT:
// STDOUT:   after
// STDOUT:
// STDOUT:
// STDOUT:
// STDOUT:       xy
