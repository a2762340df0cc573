// The arithmetic forms and those with _n take scalars of 1, 2, 4, 8 or 16 bytes.
// ARGS: -std=gnu23 -fsyntax-only %s
void odd(_BitInt(256) *wide) {
//~ 22: error: atomic memory operand must have a power-of-two size
  __atomic_fetch_add(wide, 1, __ATOMIC_SEQ_CST);
//~ 20: error: atomic memory operand must have a power-of-two size
  __atomic_store_n(wide, 1, __ATOMIC_SEQ_CST);
}
