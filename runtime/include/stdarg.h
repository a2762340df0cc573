/* stdarg.h: C23 7.16. glibc asks for parts of it with __need_... macros. */

#if !defined(__need___va_list) && !defined(__need_va_list)
#define __need___va_list
#define __need_va_list
#define __cinch_need_va_macros
#endif

#ifdef __need___va_list
#undef __need___va_list
#ifndef __GNUC_VA_LIST
#define __GNUC_VA_LIST
typedef __builtin_va_list __gnuc_va_list;
#endif
#endif

#ifdef __need_va_list
#undef __need_va_list
#ifndef _VA_LIST
#define _VA_LIST
typedef __builtin_va_list va_list;
#endif
#endif

#ifdef __cinch_need_va_macros
#undef __cinch_need_va_macros
#undef va_start
#undef va_arg
#undef va_end
#undef va_copy
#undef __va_copy
#if __STDC_VERSION__ >= 202311L
#define __STDC_VERSION_STDARG_H__ 202311L
/* The last named parameter is optional, and not evaluated. */
#define va_start(list, ...) __builtin_c23_va_start(list __VA_OPT__(, ) __VA_ARGS__)
#else
#define va_start(list, last) __builtin_va_start(list, last)
#endif
#define va_arg(list, type) __builtin_va_arg(list, type)
#define va_end(list) __builtin_va_end(list)
#define __va_copy(to, from) __builtin_va_copy(to, from)
#if __STDC_VERSION__ >= 199901L || !defined(__STRICT_ANSI__)
#define va_copy(to, from) __builtin_va_copy(to, from)
#endif
#endif
