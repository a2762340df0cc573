// ARGS: --target=aarch64-linux-gnu -fsyntax-only %s
// Register variables of AArch64: vector registers go by the size of the object.

void registers(void) {
  register float single __asm__("v0");
  register double other __asm__("q1");
  register long word __asm__("x30");
  register char byte __asm__("v2");
  register long scalable __asm__("z3");
  __asm__ volatile("" : "=w"(single), "=w"(other), "=r"(word) : : "x29", "#x1", "zt0", "x31");
//~ 30: error: unknown register name 'v2' in asm
  __asm__ volatile("" : "=w"(byte));
//~ 30: error: unknown register name 'z3' in asm
  __asm__ volatile("" : "=w"(scalable));
//~ 31: error: unknown register name 'v2' in asm
  __asm__ volatile("" : : "w"(byte));
}
