// Messages inside of included files show who included them, once.
// ARGS: -fsyntax-only main.c
// EXIT: 1
//--- main.c
#include "a.h"
int x = in_main;
//--- a.h
#include "b.h"
int y = in_a;
//--- b.h
int z = in_b;
int w = also_in_b;
// STDERR: In file included from main.c:1:
// STDERR: In file included from ./a.h:1:
// STDERR: ./b.h:1:9: error: use of undeclared identifier 'in_b'
// STDERR:     1 | int z = in_b;
// STDERR:       |         ^
// STDERR: ./b.h:2:9: error: use of undeclared identifier 'also_in_b'
// STDERR:     2 | int w = also_in_b;
// STDERR:       |         ^
// STDERR: In file included from main.c:1:
// STDERR: ./a.h:2:9: error: use of undeclared identifier 'in_a'
// STDERR:     2 | int y = in_a;
// STDERR:       |         ^
// STDERR: main.c:2:9: error: use of undeclared identifier 'in_main'
// STDERR:     2 | int x = in_main;
// STDERR:       |         ^
// STDERR: 4 errors generated.
