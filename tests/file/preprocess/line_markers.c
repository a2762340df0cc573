// Without -P: line markers on entering and leaving files, blank lines kept up to eight.
// ARGS: -E main.c
//--- main.c
first
#include "a.h"
after
#define MULTI(x) x
MULTI(one

two)



three lines before



#if 0







#endif
many lines before
  indented
	tab
#line 100 "other.c"
renamed
//--- a.h
in a.h

#include "b.h"
again in a.h
//--- b.h
in b.h
// STDOUT: # 1 "main.c"
// STDOUT: # 1 "<built-in>" 1
// STDOUT: # 1 "<built-in>" 3
// STDOUT: # 414 "<built-in>" 3
// STDOUT: # 1 "<command line>" 1
// STDOUT: # 1 "<built-in>" 2
// STDOUT: # 1 "main.c" 2
// STDOUT: first
// STDOUT: # 1 "./a.h" 1
// STDOUT: in a.h
// STDOUT:
// STDOUT: # 1 "./b.h" 1
// STDOUT: in b.h
// STDOUT: # 4 "./a.h" 2
// STDOUT: again in a.h
// STDOUT: # 3 "main.c" 2
// STDOUT: after
// STDOUT:
// STDOUT: one two
// STDOUT:
// STDOUT:
// STDOUT:
// STDOUT:
// STDOUT:
// STDOUT: three lines before
// STDOUT: # 24 "main.c"
// STDOUT: many lines before
// STDOUT:   indented
// STDOUT:  tab
// STDOUT: # 100 "other.c"
// STDOUT: renamed
