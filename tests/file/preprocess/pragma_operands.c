// Macros that are expanded in a pragma are expanded by -E, whose output has no macros any more.
// ARGS: -E -P -Wno-unknown-pragmas -Wno-#pragma-messages %s
// RUN[again]: %cinch -E %s 2>/dev/null | %cinch -x cpp-output -fsyntax-only -
#define TEXT "text"
#define FOUR 4
#define QUOTE(x) #x
#define PUSH push
#define OFF_ OFF
#define HIDDEN hidden
//~ [again] 9: warning: text [-W#pragma-messages]
#pragma message(TEXT)
//~ [again] 9: warning: text [-W#pragma-messages]
#pragma message TEXT
//~ [again] 9: warning: a b [-W#pragma-messages]
#pragma message("a " QUOTE(b))
//~ [again] 13: warning: text [-W#pragma-messages]
#pragma GCC warning TEXT
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wun" QUOTE(used)
#pragma GCC diagnostic pop
#pragma pack(PUSH, FOUR)
//~ [again] 9: warning: text [-W#pragma-messages]
_Pragma("pack(pop)") _Pragma("message(TEXT)")
#pragma omp parallel num_threads(FOUR)
#pragma redefine_extname f HIDDEN
//~ [again] 14: warning: weak identifier 'hidden' never declared
#pragma weak w = HIDDEN
#pragma GCC visibility push(HIDDEN)
#pragma GCC visibility pop
// Not in those that take words of their own, nor in unknown ones.
//~ [again] 26: warning: expected 'ON' or 'OFF' or 'DEFAULT' in pragma [-Wunknown-pragmas]
#pragma STDC FP_CONTRACT OFF_
#pragma unknown FOUR
void g(void) {
#pragma GCC unroll FOUR
  while (1)
    ;
}
// STDOUT: #pragma message("text")
// STDOUT: #pragma message "text"
// STDOUT: #pragma message("a " "b")
// STDOUT: #pragma GCC warning "text"
// STDOUT: #pragma GCC diagnostic push
// STDOUT: #pragma GCC diagnostic ignored "-Wun" "used"
// STDOUT: #pragma GCC diagnostic pop
// STDOUT: #pragma pack(push, 4)
// STDOUT: #pragma pack(pop)
// STDOUT: #pragma message("text")
// STDOUT: #pragma omp parallel num_threads(4)
// STDOUT: #pragma redefine_extname f hidden
// STDOUT: #pragma weak w = hidden
// STDOUT: #pragma GCC visibility push(hidden)
// STDOUT: #pragma GCC visibility pop
// STDOUT: #pragma STDC FP_CONTRACT OFF_
// STDOUT: #pragma unknown FOUR
// STDOUT: void g(void) {
// STDOUT: #pragma GCC unroll 4
// STDOUT:   while (1)
// STDOUT:     ;
// STDOUT: }
// STDOUT[again]: <nothing>
