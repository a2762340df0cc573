// Dependency files: -M, -MM, -MD, -MMD, -MF, -MT, -MQ, -MP; #line does not change them.
// RUN: %cinch -M main.c
// RUN[mm]: %cinch -MM main.c
// RUN[md]: %cinch -MD -c main.c -o out/main.o -I sys && cat out/main.d
// RUN[mmd]: %cinch -MMD -MF deps.d -MT target -MQ 'a b$' -MP -c main.c -o x.o -isystem sys && cat deps.d
// RUN[mg]: %cinch -MM -MG missing.c
//--- main.c
#include "a b.h"
#line 50 "elsewhere.c"
#include "c.h"
#include "c.h"
int x;
//--- a b.h
//--- c.h
#include "d.h"
//--- d.h
//--- out/keep
//--- missing.c
#include "generated.h"
// STDOUT: main.o: main.c a\ b.h c.h d.h
// STDOUT[mm]: main.o: main.c a\ b.h c.h d.h
// STDOUT[md]: out/main.o: main.c a\ b.h c.h d.h
// STDOUT[mmd]: target a\ b$$: main.c a\ b.h c.h d.h
// STDOUT[mmd]: a\ b.h:
// STDOUT[mmd]: c.h:
// STDOUT[mmd]: d.h:
// STDOUT[mg]: missing.o: missing.c generated.h
