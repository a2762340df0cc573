// Pragmas that are malformed, unknown, or speak.
// ARGS: -fsyntax-only -ferror-limit=0 -Wunknown-pragmas -Wsource-uses-openmp %s
//~ 9: warning: unknown pragma ignored [-Wunknown-pragmas]
#pragma nobody knows this
//~ 14: warning: unknown pragma in STDC namespace [-Wunknown-pragmas]
#pragma STDC UNKNOWN ON
//~ 26: warning: expected 'ON' or 'OFF' or 'DEFAULT' in pragma [-Wunknown-pragmas]
#pragma STDC FP_CONTRACT MAYBE
//~ 9: warning: unexpected '#pragma omp ...' in program [-Wsource-uses-openmp]
#pragma omp parallel
//~ 9: warning: #pragma once in main file [-Wpragma-once-outside-header]
#pragma once
//~ 13: warning: #pragma system_header ignored in main file [-Wpragma-system-header-outside-header]
#pragma GCC system_header
//~ 9: error: pragma push_macro requires a parenthesized string
#pragma push_macro(M)
//~ 9: error: pragma push_macro requires a parenthesized string
#pragma push_macro "M"
//~ 9: warning: pragma pop_macro could not pop 'never_pushed', no matching push_macro [-Wignored-pragmas]
#pragma pop_macro("never_pushed")
//~ 9: warning: hello [-W#pragma-messages]
#pragma message "hello"
//~ 9: warning: in parentheses [-W#pragma-messages]
#pragma message("in parentheses")
//~ 9: error: pragma message requires parenthesized string
#pragma message 5
//~ 13: warning: careful [-W#pragma-messages]
#pragma GCC warning "careful"
//~ 13: error: stop
#pragma GCC error "stop"
//~ 13: error: pragma warning requires parenthesized string
#pragma GCC warning 5
//~ 27: warning: pragma diagnostic pop could not pop, no matching push [-Wunknown-pragmas]
#pragma GCC diagnostic pop
//~ 23: warning: pragma diagnostic expected 'error', 'warning', 'ignored', 'fatal', 'push', or 'pop' [-Wunknown-pragmas]
#pragma GCC diagnostic
//~ 30: warning: pragma diagnostic expected 'error', 'warning', 'ignored', 'fatal', 'push', or 'pop' [-Wunknown-pragmas]
#pragma GCC diagnostic maybe "-Wundef"
//~ 31: error: expected string literal in pragma diagnostic
#pragma GCC diagnostic ignored
//~ 32: warning: pragma diagnostic expected option name (e.g. "-Wundef") [-Wunknown-pragmas]
#pragma GCC diagnostic ignored "undef"
//~ 32: warning: unknown warning group '-Wno-such-warning', ignored [-Wunknown-warning-option]
#pragma GCC diagnostic ignored "-Wno-such-warning"
//~ 42: warning: unexpected token in pragma diagnostic [-Wunknown-pragmas]
#pragma GCC diagnostic ignored "-Wundef" extra
//~ 1: error: _Pragma takes a parenthesized string literal
_Pragma
//~ 1: error: _Pragma takes a parenthesized string literal
_Pragma("x"
//~ 1: error: _Pragma takes a parenthesized string literal
//~ 9: error: expected identifier or '('
_Pragma(5)
int x;
