// Headers that do not exist, beside ones that do.
// ARGS: -fsyntax-only main.c
// ARGS[typo]: -fsyntax-only typo.c
// ARGS[far]: -fsyntax-only far.c
//--- main.c
//~ [-] 10: error: 'helper.h' file not found with <angled> include; use "quotes" instead
#include <helper.h>
int x = HELPER;
//--- helper.h
#define HELPER 1
//--- typo.c
//~ [typo] 10: fatal error: 'hepler.h' file not found; did you mean 'helper.h'?
#include "hepler.h"
//--- far.c
//~ [far] 10: fatal error: 'nothing_like_it.h' file not found
#include "nothing_like_it.h"
