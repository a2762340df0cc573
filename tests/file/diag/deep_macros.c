// A long chain of expansions is shortened; -fmacro-backtrace-limit says how far.
// ARGS: -fsyntax-only %s
// EXIT: 1
// ARGS[all]: -fsyntax-only -fmacro-backtrace-limit=0 %s
// EXIT[all]: 1
#define A0(x) undeclared + x
#define A1(x) A0(x)
#define A2(x) A1(x)
#define A3(x) A2(x)
#define A4(x) A3(x)
#define A5(x) A4(x)
#define A6(x) A5(x)
#define A7(x) A6(x)
#define A8(x) A7(x)
#define A9(x) A8(x)
int a(void) { return A9(1); }
#define JOIN(a, b) a ## b
#define TEXT(x) JOIN(un, x)
int b(void) { return TEXT(known); }
// STDERR: deep_macros.c:16:22: error: use of undeclared identifier 'undeclared'
// STDERR:    16 | int a(void) { return A9(1); }
// STDERR:       |                      ^
// STDERR: deep_macros.c:15:15: note: expanded from macro 'A9'
// STDERR:    15 | #define A9(x) A8(x)
// STDERR:       |               ^
// STDERR: deep_macros.c:14:15: note: expanded from macro 'A8'
// STDERR:    14 | #define A8(x) A7(x)
// STDERR:       |               ^
// STDERR: deep_macros.c:13:15: note: expanded from macro 'A7'
// STDERR:    13 | #define A7(x) A6(x)
// STDERR:       |               ^
// STDERR: note: (skipping 4 expansions in backtrace; use -fmacro-backtrace-limit=0 to see all)
// STDERR: deep_macros.c:8:15: note: expanded from macro 'A2'
// STDERR:     8 | #define A2(x) A1(x)
// STDERR:       |               ^
// STDERR: deep_macros.c:7:15: note: expanded from macro 'A1'
// STDERR:     7 | #define A1(x) A0(x)
// STDERR:       |               ^
// STDERR: deep_macros.c:6:15: note: expanded from macro 'A0'
// STDERR:     6 | #define A0(x) undeclared + x
// STDERR:       |               ^
// STDERR: deep_macros.c:19:22: error: use of undeclared identifier 'unknown'
// STDERR:    19 | int b(void) { return TEXT(known); }
// STDERR:       |                      ^
// STDERR: deep_macros.c:18:22: note: expanded from macro 'TEXT'
// STDERR:    18 | #define TEXT(x) JOIN(un, x)
// STDERR:       |                      ^
// STDERR: 2 errors generated.
// STDERR[all]: deep_macros.c:16:22: error: use of undeclared identifier 'undeclared'
// STDERR[all]:    16 | int a(void) { return A9(1); }
// STDERR[all]:       |                      ^
// STDERR[all]: deep_macros.c:15:15: note: expanded from macro 'A9'
// STDERR[all]:    15 | #define A9(x) A8(x)
// STDERR[all]:       |               ^
// STDERR[all]: deep_macros.c:14:15: note: expanded from macro 'A8'
// STDERR[all]:    14 | #define A8(x) A7(x)
// STDERR[all]:       |               ^
// STDERR[all]: deep_macros.c:13:15: note: expanded from macro 'A7'
// STDERR[all]:    13 | #define A7(x) A6(x)
// STDERR[all]:       |               ^
// STDERR[all]: deep_macros.c:12:15: note: expanded from macro 'A6'
// STDERR[all]:    12 | #define A6(x) A5(x)
// STDERR[all]:       |               ^
// STDERR[all]: deep_macros.c:11:15: note: expanded from macro 'A5'
// STDERR[all]:    11 | #define A5(x) A4(x)
// STDERR[all]:       |               ^
// STDERR[all]: deep_macros.c:10:15: note: expanded from macro 'A4'
// STDERR[all]:    10 | #define A4(x) A3(x)
// STDERR[all]:       |               ^
// STDERR[all]: deep_macros.c:9:15: note: expanded from macro 'A3'
// STDERR[all]:     9 | #define A3(x) A2(x)
// STDERR[all]:       |               ^
// STDERR[all]: deep_macros.c:8:15: note: expanded from macro 'A2'
// STDERR[all]:     8 | #define A2(x) A1(x)
// STDERR[all]:       |               ^
// STDERR[all]: deep_macros.c:7:15: note: expanded from macro 'A1'
// STDERR[all]:     7 | #define A1(x) A0(x)
// STDERR[all]:       |               ^
// STDERR[all]: deep_macros.c:6:15: note: expanded from macro 'A0'
// STDERR[all]:     6 | #define A0(x) undeclared + x
// STDERR[all]:       |               ^
// STDERR[all]: deep_macros.c:19:22: error: use of undeclared identifier 'unknown'
// STDERR[all]:    19 | int b(void) { return TEXT(known); }
// STDERR[all]:       |                      ^
// STDERR[all]: deep_macros.c:18:22: note: expanded from macro 'TEXT'
// STDERR[all]:    18 | #define TEXT(x) JOIN(un, x)
// STDERR[all]:       |                      ^
// STDERR[all]: 2 errors generated.
