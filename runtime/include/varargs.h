#error "varargs.h is older than the C standard; use stdarg.h"
