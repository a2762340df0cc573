// AArch64: `%0` of a general register is 64 bits wide, whatever the operand.
// ARGS: --target=aarch64-linux-gnu -fsyntax-only %s
void widths(int i, long l, float f, char c, __int128 wide) {
//~ 23: warning: value size does not match register size specified by the constraint and modifier [-Wasm-operand-widths]
//~ 7: note: use constraint modifier "w"
  asm("%0 %w0" :: "r"(i));
  asm("%0" :: "r"(l));
  asm("%0" :: "w"(f));
//~ 26: warning: value size does not match register size specified by the constraint and modifier [-Wasm-operand-widths]
//~ 7: note: use constraint modifier "w"
  asm("%[c]" : [c] "=&r"(c));
//~ 19: warning: value size does not match register size specified by the constraint and modifier [-Wasm-operand-widths]
  asm("%0" :: "r"(wide));
  asm("" : "=@cceq"(i));
  asm("" :: "Q"(i), "r"(1) : "x1", "w2", "v3", "q4");
}
//~ 33: error: register 'x18' unsuitable for global register variables on this target
register unsigned long reserved asm("x18");
