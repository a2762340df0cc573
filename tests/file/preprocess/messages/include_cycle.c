// A cycle of inclusions is cut with a message.
// ARGS: -fsyntax-only main.c
//--- main.c
#include "a.h"
//--- a.h
#include "b.h"
//--- b.h
//~ 10: fatal error: #include nested too deeply
#include "a.h"
