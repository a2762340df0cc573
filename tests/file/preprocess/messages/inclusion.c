// Inclusions that fail.
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic main.c
//--- main.c
//~ 9: error: expected "FILENAME" or <FILENAME>
#include
//~ 10: error: expected "FILENAME" or <FILENAME>
#include 5
//~ 10: error: empty filename
#include ""
//~ 10: error: empty filename
#include <>
//~ 10: warning: missing terminating '"' character [-Winvalid-pp-token]
//~ 10: error: expected "FILENAME" or <FILENAME>
#include "x
//~ 12: error: expected '>'
//~ 10: note: to match this '<'
#include <x
#define EMPTY
//~ 15: error: expected "FILENAME" or <FILENAME>
#include EMPTY
#define CALL(x) <x>
//~ 10: error: expected "FILENAME" or <FILENAME>
#include CALL
//~ 19: warning: extra tokens at end of #include directive [-Wextra-tokens]
#include "good.h" extra
//~ 2: warning: #include_next is a language extension [-Wgnu-include-next]
//~ 2: warning: #include_next in primary source file; will search from start of include path [-Winclude-next-outside-header]
#include_next "good.h"
//~ 2: warning: #import is a language extension [-Wimport-preprocessor-directive-pedantic]
#import "good.h"
//~ 10: fatal error: 'nothing_here.h' file not found
#include "nothing_here.h"
int not reached;
//--- good.h
