// More parameters than a function may have.
// ARGS: -fsyntax-only %s
//~ 15: note: expanded from macro 'P1'
#define P1 int,
//~ 58: note: expanded from macro 'P16'
#define P16 P1 P1 P1 P1 P1 P1 P1 P1 P1 P1 P1 P1 P1 P1 P1 P1
//~ 74: note: expanded from macro 'P256'
#define P256 P16 P16 P16 P16 P16 P16 P16 P16 P16 P16 P16 P16 P16 P16 P16 P16
//~ 90: note: expanded from macro 'P4096'
#define P4096 P256 P256 P256 P256 P256 P256 P256 P256 P256 P256 P256 P256 P256 P256 P256 P256
//~ 106: note: expanded from macro 'P65536'
#define P65536 P4096 P4096 P4096 P4096 P4096 P4096 P4096 P4096 P4096 P4096 P4096 P4096 P4096 P4096 P4096 P4096
//~ 7: error: too many function parameters; at most 65535 are supported
int f(P65536 int);
