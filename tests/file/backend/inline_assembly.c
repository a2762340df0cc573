// What the assembler says about inline assembly is told at its place.
// ARGS: -c -o x.o %s
int f(int x) {
//~ 3: error: invalid instruction mnemonic 'nonsense'
  asm("nonsense %0" : "+r"(x));
//~ 3: error: unknown use of instruction mnemonic without a size suffix
  asm("mov %%eax, %%rbx" : : );
//~ 3: warning: careful [-Winline-asm]
  asm(".warning \"careful\"");
  return x;
}
//~ 5: error: unknown directive
//~ 5: note: the assembler was given: .nonsense 2
asm(".globl known\nknown:\n"
    ".nonsense 2");
asm(".text");
