// #pragma push_macro and pop_macro keep a stack for each name, undefined states too.
#define M 1
#pragma push_macro("M")
#undef M
#define M 2
#pragma push_macro("M")
#undef M
M
#pragma pop_macro("M")
M
#pragma pop_macro("M")
M
#pragma push_macro("U")
#define U defined
U
#pragma pop_macro("U")
U
_Pragma("push_macro(\"M\")")
#undef M
#define M(x) x x
M(3)
_Pragma("pop_macro(\"M\")")
M(3)
// STDOUT: M
// STDOUT: 2
// STDOUT: 1
// STDOUT: defined
// STDOUT: U
// STDOUT: 3 3
// STDOUT: 1(3)
