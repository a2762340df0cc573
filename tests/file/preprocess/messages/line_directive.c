// #line and line markers that are malformed or odd; each in a file, since those that work renumber.
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic main.c
//--- main.c
#include "nothing.h"
#include "text.h"
#include "negative.h"
#include "zero.h"
#include "big.h"
#include "name.h"
#include "extra.h"
#include "wide.h"
#include "marker_name.h"
#include "marker_flag.h"
#include "marker_text.h"
int x;
//--- nothing.h
//~ 6: error: #line directive requires a positive integer argument
#line
//--- text.h
//~ 7: error: #line directive requires a positive integer argument
#line text
//--- negative.h
//~ 7: error: #line directive requires a positive integer argument
#line -5
//--- zero.h
//~ 7: warning: #line directive with zero argument is a GNU extension [-Wpedantic]
#line 0
//--- big.h
//~ 7: warning: C requires #line number to be less than or equal to 2147483647, allowed as extension [-Wpedantic]
#line 5000000000
//--- name.h
//~ 10: error: invalid filename for #line directive
#line 10 text
//--- extra.h
//~ 16: warning: extra tokens at end of #line directive [-Wextra-tokens]
#line 20 "x.c" extra
//--- wide.h
//~ 10: error: invalid filename for #line directive
#line 30 L"wide.c"
//--- marker_name.h
//~ 6: error: invalid filename for line marker directive
# 40 text
//--- marker_flag.h
//~ 12: error: invalid flag line marker directive
# 50 "y.c" 9
//--- marker_text.h
//~ 3: error: invalid preprocessing directive
# x "z.c"
