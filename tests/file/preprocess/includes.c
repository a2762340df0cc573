// #include: quotes before brackets, macros as names, guards, #pragma once, nesting, __INCLUDE_LEVEL__.
//--- main.c
#include "a.h"
#include "a.h"
#include "once.h"
#include "once.h"
#include "sub/deep.h"
#define NAME "plain.h"
#include NAME
#include NAME
#define Q(x) #x
#define HEADER Q(plain.h)
#include HEADER
#define ANGLED <stddef_like.h>
#if __has_include("plain.h") && !__has_include("nowhere.h") && __has_include(NAME)
has
#endif
level __INCLUDE_LEVEL__ __FILE__ __LINE__
//--- a.h
#ifndef A_H
#define A_H
a once
#endif
//--- once.h
#pragma once
once once
//--- sub/deep.h
#include "deeper.h"
level __INCLUDE_LEVEL__ __FILE__
//--- sub/deeper.h
deeper __INCLUDE_LEVEL__ __FILE__ __FILE_NAME__ __BASE_FILE__
//--- plain.h
plain
// STDOUT: a once
// STDOUT: once once
// STDOUT: deeper 2 "./sub/deeper.h" "deeper.h" "main.c"
// STDOUT: level 1 "./sub/deep.h"
// STDOUT: plain
// STDOUT: plain
// STDOUT: plain
// STDOUT: has
// STDOUT: level 0 "main.c" 16
