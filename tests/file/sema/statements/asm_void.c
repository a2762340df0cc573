// Operands without a value.
// ARGS: -fsyntax-only %s
//~ 31: error: invalid type 'void' in asm input
void f(void) { asm("" : : "r"((void)0)); }
