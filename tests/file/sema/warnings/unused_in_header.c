// Static functions of headers are for use; `inline` there says that they need not be.
// ARGS: -fsyntax-only -Wall main.c
//--- helpers.h
//~ 12: warning: unused function 'forgotten' [-Wunused-function]
static int forgotten(void) { return 1; }
static inline int offered(void) { return 1; }
static int unused_variable;
//--- main.c
#include "helpers.h"
//~ 19: warning: unused function 'not_offered' [-Wunused-function]
static inline int not_offered(void) { return 2; }
int x;
