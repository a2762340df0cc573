// Pragmas that the parser acts on.
// ARGS: -fsyntax-only -ferror-limit=0 -Wall %s
//~ 9: warning: expected #pragma pack parameter to be '1', '2', '4', '8', or '16' [-Wignored-pragmas]
#pragma pack(3)
//~ 9: warning: expected #pragma pack parameter to be '1', '2', '4', '8', or '16' [-Wignored-pragmas]
#pragma pack(push, 5)
//~ 14: warning: unknown action for '#pragma pack' - ignored [-Wignored-pragmas]
#pragma pack(nonsense)
//~ 13: warning: missing '(' after '#pragma pack' - ignoring [-Wignored-pragmas]
#pragma pack
//~ 15: warning: missing ')' after '#pragma pack' - ignoring [-Wignored-pragmas]
#pragma pack(4
//~ 9: warning: #pragma pack(pop, ...) failed: stack empty [-Wignored-pragmas]
#pragma pack(pop)
//~ 9: warning: #pragma pack(pop, ...) failed: stack empty [-Wignored-pragmas]
#pragma pack(pop)
//~ 9: warning: value of #pragma pack(show) == 8
#pragma pack(show)
#pragma pack(push, 1)
struct a { char c; int i; };
_Static_assert(sizeof(struct a) == 5, "");
#pragma pack(pop)
#pragma GCC visibility push(hidden)
#pragma GCC visibility pop
//~ 13: error: #pragma visibility pop with no matching #pragma visibility push
#pragma GCC visibility pop
//~ 13: warning: unknown visibility 'purple' [-Wignored-attributes]
#pragma GCC visibility push(purple)
//~ 23: warning: expected identifier in '#pragma visibility' - ignored [-Wignored-pragmas]
#pragma GCC visibility
//~ 13: warning: expected identifier in '#pragma weak' - ignored [-Wignored-pragmas]
#pragma weak
//~ 18: warning: expected identifier in '#pragma weak' - ignored [-Wignored-pragmas]
#pragma weak x = 5
//~ 14: warning: weak identifier 'other' never declared
#pragma weak defined_later = other
#pragma redefine_extname old new
//~ 9: warning: expected 'ON' or 'OFF' or 'DEFAULT' in pragma [-Wunknown-pragmas]
#pragma STDC FP_CONTRACT
#pragma STDC FENV_ACCESS ON
#pragma GCC optimize("O2")
#pragma GCC push_options
#pragma GCC pop_options
#pragma GCC target("avx")
#pragma GCC unroll 4
#pragma GCC ivdep
#pragma clang loop unroll(full)
int x;
