// Pragmas in the output: as written, from _Pragma, between macro arguments.
// ARGS: -E -P -Wno-unknown-pragmas %s
#define EMPH(x) _Pragma("emph on") x _Pragma("emph off")
#define STRUCT(name, body) _Pragma("pack(push, 1)") struct name { body; } _Pragma("pack(pop)")
#pragma GCC something else
#pragma STDC FP_CONTRACT ON
#pragma unknown MACRO
#define MACRO 5
EMPH(text) after
STRUCT(s, int a)
_Pragma("omp parallel") _Pragma ( "escaped \"quotes\" \\ here" )
#define P(x) _Pragma(#x)
P(weak symbol)
last
// STDOUT: #pragma GCC something else
// STDOUT: #pragma STDC FP_CONTRACT ON
// STDOUT: #pragma unknown MACRO
// STDOUT: #pragma emph on
// STDOUT:  text
// STDOUT: #pragma emph off
// STDOUT:            after
// STDOUT: #pragma pack(push, 1)
// STDOUT:  struct s { int a; }
// STDOUT: #pragma pack(pop)
// STDOUT: #pragma omp parallel
// STDOUT: #pragma escaped "quotes" \ here
// STDOUT: #pragma weak symbol
// STDOUT: last
