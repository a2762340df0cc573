// Pragmas about floating operations and about options of clang: where they may stand, what they take.
// ARGS: -fsyntax-only -Wall -ferror-limit=0 %s
//~ 27: error: unexpected argument 'maybe' to '#pragma clang fp contract'; expected 'fast' or 'on' or 'off'
#pragma clang fp contract(maybe)
//~ 29: error: unexpected argument 'some' to '#pragma clang fp exceptions'; expected 'ignore', 'maytrap' or 'strict'
#pragma clang fp exceptions(some)
//~ 30: error: unexpected argument '' to '#pragma clang fp reassociate'; expected 'on' or 'off'
#pragma clang fp reassociate(1)
//~ 18: error: invalid option 'nonsense'; expected 'contract', 'reassociate', 'reciprocal', or 'exceptions'
#pragma clang fp nonsense(on)
//~ 26: error: expected '('
#pragma clang fp contract
//~ 29: error: expected ')'
#pragma clang fp contract(on
#pragma clang fp contract(fast) reassociate(off) reciprocal(off) exceptions(ignore)
//~ 30: warning: '#pragma clang fp eval_method(double)' is not supported - ignored [-Wignored-pragmas]
#pragma clang fp eval_method(double)
//~ 30: error: unexpected argument 'long' to '#pragma clang fp eval_method'; expected 'source', 'double' or 'extended'
#pragma clang fp eval_method(long)
//~ 25: warning: unsupported rounding direction 'FE_SIDEWARD' in '#pragma STDC FENV_ROUND'; the pragma is ignored [-Wunknown-pragmas]
#pragma STDC FENV_ROUND FE_SIDEWARD
//~ 29: warning: extra tokens at end of '#pragma STDC FP_CONTRACT' - ignored [-Wignored-pragmas]
#pragma STDC FP_CONTRACT ON again
float late(float a) {
  a = a + 1;
//~ 14: error: '#pragma STDC FP_CONTRACT' can only appear at file scope or at the start of a compound statement
#pragma STDC FP_CONTRACT OFF
  return a * a;
}
float early(float a) {
#pragma STDC FP_CONTRACT OFF
#pragma STDC FENV_ACCESS ON
#pragma STDC FENV_ROUND FE_DYNAMIC
  return a * a;
}
//~ 23: error: missing argument to '#pragma clang optimize'; expected 'on' or 'off'
#pragma clang optimize
//~ 24: error: unexpected argument 'maybe' to '#pragma clang optimize'; expected 'on' or 'off'
#pragma clang optimize maybe
//~ 28: error: unexpected extra argument 'x' to '#pragma clang optimize'
#pragma clang optimize off x
//~ 22: error: expected one of [bss|data|rodata|text|relro] section kind in '#pragma clang section'
#pragma clang section
//~ 23: error: expected one of [bss|data|rodata|text|relro] section kind in '#pragma clang section'
#pragma clang section heap="x"
//~ 26: error: expected '=' and a name in quotes following '#pragma clang section bss'
#pragma clang section bss
//~ 27: error: expected '=' and a name in quotes following '#pragma clang section bss'
#pragma clang section bss "x"
//~ 15: warning: '#pragma clang attribute' is not supported - ignored [-Wignored-pragmas]
#pragma clang attribute push(__attribute__((noinline)), apply_to = function)
