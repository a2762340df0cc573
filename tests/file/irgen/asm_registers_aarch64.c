// ARGS: --target=aarch64-linux-gnu -O1 -S -o - %s
// LLVM has names of its own for some registers; those it does not know it would not save.

// CHECK-LABEL: clobbers:
// CHECK: stp x29, x30, [sp, #-[[SIZE:[0-9]+]]]!
// CHECK: ldp x29, x30, [sp], #[[SIZE]]
void clobbers(void) { __asm__ volatile("bl somewhere" : : : "x29", "x30"); }

// CHECK-LABEL: link:
// CHECK: mov x30, #1
// CHECK: mov x0, x30
long link(void) {
  register long address __asm__("x30");
  __asm__("mov %0, #1" : "=r"(address));
  return address;
}

// CHECK-LABEL: single:
// CHECK: fmov s9, #1.0
float single(void) {
  register float value __asm__("v9");
  __asm__("fmov %s0, #1.0" : "=w"(value));
  return value;
}

// Braces belong to the assembler: there are no alternatives of dialects.
// CHECK-LABEL: lists:
// CHECK: st2 { v16.s, v17.s }[0], [x0]
// CHECK: st1 { v0.16b }, [x0]
void lists(void *place) {
  __asm__("st2 {v16.s, v17.s}[0], [%0]" : : "r"(place) : "memory");
  __asm__("st1 %{v0.16b%}, [%0]" : : "r"(place) : "memory");
}
