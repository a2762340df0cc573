// Include guards that are nearly guards: each must be read again when it matters.
//--- main.c
#include "good.h"
#include "good.h"
#include "else.h"
#include "else.h"
#include "second_if.h"
#include "second_if.h"
#include "text_after.h"
#include "text_after.h"
#include "text_before.h"
#include "text_before.h"
#include "undefines.h"
#include "undefines.h"
#include "if_not_defined.h"
#include "if_not_defined.h"
#undef GOOD_H
#include "good.h"
//--- good.h
/* comment */
#ifndef GOOD_H
#define GOOD_H
good
#endif
//--- else.h
#ifndef ELSE_H
#define ELSE_H
else first
#else
else second
#endif
//--- second_if.h
#ifndef SECOND_H
#define SECOND_H
second first
#endif
#ifdef SECOND_H
second always
#endif
//--- text_after.h
#ifndef AFTER_H
#define AFTER_H
after first
#endif
after always
//--- text_before.h
before always
#ifndef BEFORE_H
#define BEFORE_H
before first
#endif
//--- undefines.h
#ifndef UNDEF_H
#define UNDEF_H
undef
#undef UNDEF_H
#endif
//--- if_not_defined.h
#if !defined(IFND_H)
#define IFND_H
if not defined
#endif
// STDOUT: good
// STDOUT: else first
// STDOUT: else second
// STDOUT: second first
// STDOUT: second always
// STDOUT: second always
// STDOUT: after first
// STDOUT: after always
// STDOUT: after always
// STDOUT: before always
// STDOUT: before first
// STDOUT: before always
// STDOUT: undef
// STDOUT: undef
// STDOUT: if not defined
// STDOUT: good
