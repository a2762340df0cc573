// Pragmas in front of loops, and their mistakes.
// ARGS: -fsyntax-only -Wall -ferror-limit=0 %s
void loops(int *a, int n) {
//~ 30: error: invalid argument; expected 'enable', 'assume_safety' or 'disable'
#pragma clang loop vectorize(maybe)
  for (int i = 0; i < n; i++) a[i] = i;
//~ 27: error: invalid argument; expected 'enable', 'full' or 'disable'
#pragma clang loop unroll(assume_safety)
  for (int i = 0; i < n; i++) a[i] = i;
//~ 31: error: invalid argument; expected 'enable' or 'disable'
#pragma clang loop distribute(full)
  for (int i = 0; i < n; i++) a[i] = i;
//~ 29: error: invalid argument; expected 'disable'
#pragma clang loop pipeline(enable)
  for (int i = 0; i < n; i++) a[i] = i;
//~ 20: error: invalid option 'bogus'; expected vectorize, vectorize_width, interleave, interleave_count, unroll, unroll_count, pipeline, pipeline_initiation_interval, vectorize_predicate, or distribute
#pragma clang loop bogus(enable)
  for (int i = 0; i < n; i++) a[i] = i;
//~ 36: error: invalid value '0'; must be positive
#pragma clang loop vectorize_width(0)
  for (int i = 0; i < n; i++) a[i] = i;
//~ 39: error: invalid argument; expected 'fixed' or 'scalable'
#pragma clang loop vectorize_width(4, wide)
  for (int i = 0; i < n; i++) a[i] = i;
//~ 37: error: expected ')'
#pragma clang loop vectorize_width(4
  for (int i = 0; i < n; i++) a[i] = i;
//~ 26: error: expected '('
#pragma clang loop unroll
  for (int i = 0; i < n; i++) a[i] = i;
//~ 19: error: missing option; expected vectorize, vectorize_width, interleave, interleave_count, unroll, unroll_count, pipeline, pipeline_initiation_interval, vectorize_predicate, or distribute
#pragma clang loop
  for (int i = 0; i < n; i++) a[i] = i;
#pragma clang loop vectorize(enable)
//~ 3: error: expected a for, while, or do-while loop to follow '#pragma clang loop'
  n = 3;
#pragma unroll
#pragma nounroll
  while (n--) {
  }
//~ 16: error: invalid value '0'; must be positive
#pragma unroll(0)
  for (int i = 0; i < n; i++) a[i] = i;
//~ 18: warning: extra tokens at end of '#pragma unroll' - ignored [-Wignored-pragmas]
#pragma unroll 4 5
  for (int i = 0; i < n; i++) a[i] = i;
//~ 17: error: expected ')'
#pragma unroll(4
  for (int i = 0; i < n; i++) a[i] = i;
//~ 17: warning: extra tokens at end of '#pragma nounroll' - ignored [-Wignored-pragmas]
#pragma nounroll(3)
  for (int i = 0; i < n; i++) a[i] = i;
//~ 20: error: invalid value 'x'; must be positive
#pragma GCC unroll x
  for (int i = 0; i < n; i++) a[i] = i;
#pragma GCC unroll 0
  for (int i = 0; i < n; i++) a[i] = i;
#pragma unroll 2
label:
  for (int i = 0; i < n; i++) a[i] = i;
  if (n)
    goto label;
#pragma clang loop vectorize(enable)
//~ 1: error: expected a for, while, or do-while loop to follow '#pragma clang loop'
}
