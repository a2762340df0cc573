// A main file with #pragma once that includes itself is read once (as by gcc; found by chibicc's tests).
// ARGS: -fsyntax-only %s
//~ 9: warning: #pragma once in main file [-Wpragma-once-outside-header]
#pragma once
#include "once_in_main.c"
int defined_once(void) { return __INCLUDE_LEVEL__; }
