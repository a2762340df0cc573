// #include_next goes on behind the folder of the current file; -I order; -iquote and -isystem.
// ARGS: -E -P -I one -I two main.c
// ARGS[system]: -E -P -isystem one -isystem two -iquote three main.c
//--- main.c
#include "x.h"
#if __has_include("only_three.h")
#include "only_three.h"
#endif
//--- one/x.h
from one
#include_next "x.h"
#if __has_include_next(<x.h>)
there is another
#endif
//--- two/x.h
from two
#if __has_include_next(<x.h>)
wrong
#endif
//--- three/only_three.h
from three
// STDOUT: from one
// STDOUT: from two
// STDOUT: there is another
// STDOUT[system]: from one
// STDOUT[system]: from two
// STDOUT[system]: there is another
// STDOUT[system]: from three
