// Comments become a space; -C keeps them, -CC keeps those in macros too.
// ARGS: -E -P main.c
// ARGS[c]: -E -P -C main.c
//--- main.c
a/* block */b // line
#define M /* in macro */ x
M c/**/d
/* several
   lines */ e
//~ 6: warning: '/*' within block comment [-Wcomment]
f /* /* */ g
"/* not */" '//'
// STDOUT: a b
// STDOUT: x c d
// STDOUT:             e
// STDOUT: f g
// STDOUT: "/* not */" '//'
// STDOUT[c]: a/* block */b // line
// STDOUT[c]: x c/**/d
// STDOUT[c]: /* several
// STDOUT[c]:    lines */ e
// STDOUT[c]: //~ 6: warning: '/*' within block comment [-Wcomment]
// STDOUT[c]: f /* /* */ g
// STDOUT[c]: "/* not */" '//'
