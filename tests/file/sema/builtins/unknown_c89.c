// ARGS: -fsyntax-only -std=c89 %s
//~ 28: warning: use of unknown builtin '__builtin_ia32_no_such' [-Wimplicit-function-declaration]
int unknown(void) { return __builtin_ia32_no_such(1); }
