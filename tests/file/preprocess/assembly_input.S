// Preprocessing assembly: unbalanced quotes and # lines that are no directives pass through.
// ARGS: -E -P %s
#define VALUE 5
# a comment of the assembler
  mov $VALUE, %eax   # don't
  .ascii "text"
#ifdef __ASSEMBLER__
assembler
#endif
// STDOUT: # a comment of the assembler
// STDOUT:   mov $5, %eax # don't
// STDOUT:   .ascii "text"
// STDOUT: assembler
