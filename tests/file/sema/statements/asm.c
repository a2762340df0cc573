// Inline assembly: constraints, operands, clobbers.
// ARGS: -fsyntax-only -ferror-limit=0 %s
//~ 8: note: forward declaration of 'struct incomplete'
struct incomplete;
struct S { int x[10]; } s;
const int fixed = 1;
extern struct incomplete in;
void f(int i) {
//~ 12: error: invalid output constraint 'r' in asm
  asm("" : "r"(i));
//~ 17: error: invalid lvalue in asm output
  asm("" : "=r"(1));
//~ 19: error: invalid lvalue in asm output
  asm("" : "=r"(i + 1));
//~ 17: error: read-only variable is not assignable in asm output
  asm("" : "=r"(fixed));
//~ 13: error: invalid input constraint '=r' in asm
  asm("" :: "=r"(i));
  asm("" :: "#"(i));
//~ 12: error: invalid output constraint '=@' in asm
  asm("" : "=@"(i));
//~ 13: error: invalid input constraint '0' in asm
  asm("" :: "0"(i));
//~ 14: error: unknown register name 'nonsense' in asm
  asm("" ::: "nonsense");
  asm("" ::: "memory", "cc", "eax", "xmm1");
//~ 17: error: asm operand has incomplete type 'struct incomplete'
  asm("" : "=r"(in));
//~ 17: error: impossible constraint in asm: cannot store value into a register
  asm("" :: "r"(s));
  asm("" :: "m"(s));
//~ 17: error: incomplete type 'struct incomplete' where a complete type is required
  asm("" :: "r"(in));
  asm("%0" : "=&r"(i));
  asm volatile goto("" :::: here);
//~ 7: error: an unevaluated string literal cannot have an encoding prefix
  asm(L"wide");
//~ 7: error: expected string literal
  asm(5);
  asm("" : [name] "=r"(i) : "r"(i), "[name]"(i));
//~ 7: error: unknown symbolic operand name in inline assembly string
  asm("%[unknown]" : : "r"(i));
//~ 7: error: invalid operand number in inline asm string
  asm("%5" : : "r"(i));
here:;
//~ 18: error: unknown register name 'nonsense' in asm
  register int r asm("nonsense") = 1;
  register int r2 asm("ebx") = 1;
//~ 17: warning: ignored asm label 'x' on automatic variable
  int automatic asm("x");
}
//~ 21: error: register 'r15' unsuitable for global register variables on this target
register int global asm("r15");
//~ 22: error: register 'r14' unsuitable for global register variables on this target
register int global2 asm("r14") = 1;
asm("nop");
