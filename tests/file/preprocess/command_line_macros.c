// -D, -U, -include, -imacros, in their order on the command line.
// ARGS: -E -P -DA -DB=2 "-DC(x)=<x>" -D D=4 -UD -U E -DE -include pre.h -imacros mac.h main.c
//--- main.c
A B C(3) D E FROM_PRE FROM_MAC
//--- pre.h
#define FROM_PRE pre
text from pre
//--- mac.h
#define FROM_MAC mac
text that is dropped
// STDOUT: text from pre
// STDOUT: 1 2 <3> D 1 pre mac
