/* stdcountof.h: C2y. */
#ifndef __STDCOUNTOF_H
#define __STDCOUNTOF_H

#define __STDC_VERSION_STDCOUNTOF_H__ 202603L
#define countof _Countof

#endif
