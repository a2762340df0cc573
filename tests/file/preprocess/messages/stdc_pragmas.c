// C17 6.10.6p2: an on-off-switch.
// ARGS: -fsyntax-only %s
//~ 26: warning: expected 'ON' or 'OFF' or 'DEFAULT' in pragma [-Wunknown-pragmas]
#pragma STDC FP_CONTRACT MAYBE
//~ 9: warning: expected 'ON' or 'OFF' or 'DEFAULT' in pragma [-Wunknown-pragmas]
#pragma STDC FENV_ACCESS
#pragma STDC CX_LIMITED_RANGE OFF
#pragma STDC FP_CONTRACT DEFAULT
//~ 14: warning: unknown pragma in STDC namespace [-Wunknown-pragmas]
#pragma STDC FOO ON
int x;
