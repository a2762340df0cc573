// Inline assembly: what operands, template and clobbers must agree on.
// ARGS: -fsyntax-only -ferror-limit=0 -std=gnu17 %s
struct three { char bytes[3]; };
struct bits { int a : 3, b : 5; };
void function(void);

void outputs(int i, struct three t, struct bits *s) {
//~ 12: error: invalid output constraint '=@' in asm
  asm("" : "=@"(i));
//~ 12: error: invalid output constraint '=' in asm
  asm("" : "="(i));
//~ 12: error: invalid output constraint '=i' in asm
  asm("" : "=i"(i));
//~ 12: error: invalid output constraint '=@ccxx' in asm
  asm("" : "=@ccxx"(i));
  asm("" : "=@ccz"(i));
//~ 12: error: invalid output constraint '+@ccz' in asm
  asm("" : "+@ccz"(i));
//~ 17: error: impossible constraint in asm: cannot store value into a register
  asm("" : "=r"(t));
  asm("" : "=rm"(t));
//~ 20: error: reference to a bit-field in asm output with a memory constraint '=m'
  asm("" : "=m"(s->a));
  asm("" : "=r"(s->a));
}

void inputs(int i, double d, long l, struct three t, struct bits *s) {
//~ 19: error: invalid lvalue in asm input for constraint 'm'
  asm("" :: "m"(i + 1));
  asm("" :: "m"(i), "m"(function), "m"("text"));
//~ 20: error: reference to a bit-field in asm input with a memory constraint 'm'
  asm("" :: "m"(s->b));
//~ 17: error: impossible constraint in asm: cannot store value into a register
  asm("" :: "r"(t));
//~ 26: error: unsupported inline asm: input with type 'double' matching output with type 'int'
  asm("" : "=r"(i) : "0"(d));
  asm("" : "=r"(i) : "0"(l));
//~ 30: error: more than one input constraint matches the same output '0'
  asm("" : "=r"(i) : "0"(i), "0"(i));
//~ 22: error: more than one input constraint matches the same output '0'
  asm("" : "+r"(i) : "0"(i));
//~ 17: error: value '32' out of range for constraint 'I'
//~ 26: error: value '64' out of range for constraint 'J'
//~ 35: error: value '128' out of range for constraint 'K'
//~ 45: error: value '254' out of range for constraint 'L'
//~ 55: error: value '4' out of range for constraint 'M'
//~ 63: error: value '256' out of range for constraint 'N'
//~ 73: error: value '128' out of range for constraint 'O'
  asm("" :: "I"(32), "J"(64), "K"(128), "L"(254), "M"(4), "N"(256), "O"(128));
  asm("" :: "I"(31), "J"(63), "K"(-128), "L"(0xffff), "M"(3), "N"(255), "O"(127));
  asm("" :: "rI"(32), "I"(i));
//~ 24: error: asm constraint has an unexpected number of alternatives: 2 vs 1
  asm("" : "=r,m"(i) : "r"(i));
  asm("" : "=r,m"(i) : "r,ri"(i));
}

void templates(int i) {
//~ 7: error: unknown symbolic operand name in inline assembly string
  asm("%[other]" : [one] "=r"(i));
//~ 7: error: invalid operand number in inline asm string
  asm("%2 %1" : "+r"(i));
//~ 7: error: invalid % escape in inline assembly string
  asm("%z" :: "r"(i));
//~ 7: error: invalid % escape in inline assembly string
  asm("%" :: "r"(i));
//~ 7: error: invalid operand number in inline asm string
  asm("%99999999999" :: "r"(i));
//~ 7: error: invalid % escape in inline assembly string
  asm("%[one" : [one] "=r"(i));
  asm("%% %= %{ %| %} %k0 %[one] %k[one]" : [one] "=r"(i));
  asm("%z");
  asm("{b|d} %{{e|f} g}" ::);
//~ 7: error: nested assembly dialect alternatives in inline asm string
  asm("{{a|b}|c}" ::);
  asm("{{a|b}|c}");
//~ 28: error: duplicate use of asm operand name "one"
//~ 12: note: asm operand name "one" first referenced here
  asm("" : [one] "=r"(i) : [one] "r"(i));
}

void clobbers(int i, double d) {
//~ 24: error: asm-specifier for input or output variable conflicts with asm clobber list
  asm("" : "=a"(i) : : "rax");
//~ 41: error: asm-specifier for input or output variable conflicts with asm clobber list
  asm("" : : "S"(i), "r"(i) : "memory", "esi");
  asm("" : : "ab"(i) : "ebx");
  asm("" : "=m"(i) : "t"(d) : "st");
  register long r8 asm("r8") = i;
//~ 24: error: asm-specifier for input or output variable conflicts with asm clobber list
  asm("" : : "r"(r8) : "r8d");
  asm("" : : "m"(r8) : "r8", "r9");
}

void jumps(int i) {
//~ 3: error: duplicate use of asm operand name "out"
//~ 3: note: asm operand name "out" first referenced here
  asm goto("jmp %l0" : : : : out, out);
//~ 12: error: invalid operand number in inline asm string
  asm goto("jmp %l1 %l[out]" : : : : out);
//~ 20: error: expected ':'
  asm goto("" : : :);
//~ 16: error: duplicate asm qualifier 'volatile'
  asm volatile volatile("");
  asm inline volatile goto("" : : : : out);
out:;
}
//~ 5: error: meaningless 'volatile' on asm outside function
asm volatile("nop");
asm("%z");
