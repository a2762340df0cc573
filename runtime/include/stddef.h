/* stddef.h: C23 7.21. glibc asks for single names by defining __need_NAME before the include, so
   each name has its own guard and the file as a whole has none. */

#if !defined(__need_ptrdiff_t) && !defined(__need_size_t) && !defined(__need_rsize_t) &&           \
    !defined(__need_wchar_t) && !defined(__need_NULL) && !defined(__need_nullptr_t) &&             \
    !defined(__need_unreachable) && !defined(__need_max_align_t) && !defined(__need_offsetof) &&   \
    !defined(__need_wint_t)
#define __need_ptrdiff_t
#define __need_size_t
#define __need_wchar_t
#define __need_NULL
#if defined(__STDC_WANT_LIB_EXT1__) && __STDC_WANT_LIB_EXT1__ >= 1
#define __need_rsize_t
#endif
#if __STDC_VERSION__ >= 202311L
#define __STDC_VERSION_STDDEF_H__ 202311L
#define __need_nullptr_t
#define __need_unreachable
#endif
#if __STDC_VERSION__ >= 201112L
#define __need_max_align_t
#endif
#define __need_offsetof
#endif

#ifdef __need_ptrdiff_t
#undef __need_ptrdiff_t
#ifndef _PTRDIFF_T
#define _PTRDIFF_T
typedef __PTRDIFF_TYPE__ ptrdiff_t;
#endif
#endif

#ifdef __need_size_t
#undef __need_size_t
#ifndef _SIZE_T
#define _SIZE_T
typedef __SIZE_TYPE__ size_t;
#endif
#endif

#ifdef __need_rsize_t
#undef __need_rsize_t
#ifndef _RSIZE_T
#define _RSIZE_T
typedef __SIZE_TYPE__ rsize_t;
#endif
#endif

#ifdef __need_wchar_t
#undef __need_wchar_t
#ifndef _WCHAR_T
#define _WCHAR_T
typedef __WCHAR_TYPE__ wchar_t;
#endif
#endif

#ifdef __need_wint_t
#undef __need_wint_t
#ifndef _WINT_T
#define _WINT_T
typedef __WINT_TYPE__ wint_t;
#endif
#endif

/* Defined anew each time: some programs undefine or change it between includes. */
#ifdef __need_NULL
#undef __need_NULL
#undef NULL
#define NULL ((void *)0)
#endif

#ifdef __need_nullptr_t
#undef __need_nullptr_t
#ifndef _NULLPTR_T
#define _NULLPTR_T
typedef typeof(nullptr) nullptr_t;
#endif
#endif

#ifdef __need_unreachable
#undef __need_unreachable
#ifndef unreachable
#define unreachable() __builtin_unreachable()
#endif
#endif

#ifdef __need_max_align_t
#undef __need_max_align_t
#ifndef _MAX_ALIGN_T_DEFINED
#define _MAX_ALIGN_T_DEFINED
typedef struct {
  long long __max_align_long_long __attribute__((__aligned__(__alignof__(long long))));
  long double __max_align_long_double __attribute__((__aligned__(__alignof__(long double))));
} max_align_t;
#endif
#endif

#ifdef __need_offsetof
#undef __need_offsetof
#undef offsetof
#define offsetof(type, member) __builtin_offsetof(type, member)
#endif
