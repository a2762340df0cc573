// Groups, -w, -Werror, -Werror=, -Wno-error=, #pragma diagnostic, system headers, the error limit.
// ARGS[none]: -fsyntax-only main.c
// ARGS[w]: -fsyntax-only -w main.c
// ARGS[error]: -fsyntax-only -Werror main.c
// ARGS[error_group]: -fsyntax-only -Werror=unused-value main.c
// ARGS[no_error]: -fsyntax-only -Werror -Wno-error=unused-value main.c
// ARGS[no]: -fsyntax-only -Wno-unused-value main.c
// ARGS[all]: -fsyntax-only -Wall main.c
// ARGS[everything]: -fsyntax-only -Wunused -Wno-unused-variable main.c
// ARGS[limit]: -fsyntax-only -ferror-limit=2 errors.c
// ARGS[system]: -fsyntax-only -isystem sys with_system.c
// ARGS[pedantic_errors]: -fsyntax-only -pedantic-errors pedantic.c
// ARGS[unknown]: -fsyntax-only -Wunknown-thing -Wunuse pedantic.c
//~ [limit] <none>: fatal error: too many errors emitted, stopping now [-ferror-limit=]
//~ [unknown] <none>: warning: unknown warning option '-Wunknown-thing' [-Wunknown-warning-option]
//~ [unknown] <none>: warning: unknown warning option '-Wunuse'; did you mean '-Wunused'? [-Wunknown-warning-option]
//--- main.c
int f(int x) {
//~ [none,no_error,all,everything] 5: warning: expression result unused [-Wunused-value]
//~ [error,error_group] 5: error: expression result unused [-Werror,-Wunused-value]
  x + 1;
//~ [all] 7: warning: unused variable 'unused' [-Wunused-variable]
  int unused;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-value"
  x + 2;
#pragma GCC diagnostic error "-Wunused-value"
//~ [none,error,error_group,no_error,no,all,everything] 5: error: expression result unused [-Werror,-Wunused-value]
  x + 3;
#pragma GCC diagnostic pop
//~ [none,no_error,all,everything] 5: warning: expression result unused [-Wunused-value]
//~ [error,error_group] 5: error: expression result unused [-Werror,-Wunused-value]
  x + 4;
  return x;
}
//--- errors.c
//~ [limit] 9: error: use of undeclared identifier 'b'
int a = b;
//~ [limit] 9: error: use of undeclared identifier 'd'
int c = d;
int e = f;
int g = h;
//--- with_system.c
#include <noisy.h>
int user = MACRO;
//--- sys/noisy.h
int noisy(int x) { x + 1; return 1.5 == x; }
#define MACRO (1 == 1, 2)
//--- pedantic.c
//~ [pedantic_errors] 10: error: zero size arrays are an extension [-Werror,-Wzero-length-array]
int zero[0];
