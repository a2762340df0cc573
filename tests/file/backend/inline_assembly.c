// What the assembler says about inline assembly is told at its place.
// ARGS: -c -o x.o %s
int f(int x) {
//~ 7: error: invalid instruction mnemonic 'nonsense'
//~ 7: note: the assembler was given: nonsense %eax
  asm("nonsense %0" : "+r"(x));
//~ 7: error: unknown use of instruction mnemonic without a size suffix
//~ 7: note: the assembler was given: mov %eax, %rbx
  asm("mov %%eax, %%rbx" : : );
//~ 7: warning: careful [-Winline-asm]
//~ 7: note: the assembler was given: .warning "careful"
  asm(".warning \"careful\"");
  return x;
}
//~ 5: error: unknown directive
//~ 5: note: the assembler was given: .nonsense 2
asm(".globl known\nknown:\n"
    ".nonsense 2");
asm(".text");
