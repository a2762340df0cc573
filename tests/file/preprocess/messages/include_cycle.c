// A cycle of inclusions is cut with a message.
// ARGS: -fsyntax-only main.c
//--- main.c
#include "a.h"
//--- a.h
//~ 10: error: #include nested too deeply
#include "b.h"
//--- b.h
#include "a.h"
