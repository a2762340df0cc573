/* stdnoreturn.h: C11 7.23, deprecated in C23. */
#ifndef __STDNORETURN_H
#define __STDNORETURN_H

#define noreturn _Noreturn
#define __noreturn_is_defined 1

#endif
