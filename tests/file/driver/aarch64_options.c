// ARGS[lp64]: --target=aarch64-linux-gnu -mabi=lp64 -fsyntax-only %s
// ARGS[soft]: --target=aarch64-linux-gnu -mabi=aapcs-soft -fsyntax-only %s
// ARGS[nofp]: --target=aarch64-linux-gnu -march=armv8-a+nofp -mabi=aapcs-soft -fsyntax-only %s
// ARGS[cf]: --target=aarch64-linux-gnu -fcf-protection=full -fsyntax-only %s
// ARGS[tls]: --target=aarch64-linux-gnu -fno-pic -mtls-size=12 -O1 -S -o - %s
// ARGS[pg]: --target=aarch64-linux-gnu -pg -O1 -S -o - %s
//~ [lp64] <none>: error: unknown target ABI 'lp64'
//~ [soft] <none>: error: 'aapcs-soft' ABI is not supported with FPU
//~ [cf] <none>: error: option 'cf-protection=return' cannot be specified on this target
//~ [cf] <none>: error: option 'cf-protection=branch' cannot be specified on this target
// Options of AArch64: those that it does not have are errors, as in clang.

_Static_assert(_Generic(L'a', unsigned: 1, default: 0), "AAPCS64: wchar_t is unsigned");

_Thread_local int variable;

// TLS-LABEL: function:
// TLS: ldr {{.*}}[x{{[0-9]+}}, :tprel_lo12:variable]
// PG-LABEL: function:
// PG: bl _mcount
int function(void) { return variable; }
