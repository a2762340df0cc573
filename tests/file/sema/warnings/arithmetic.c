// Overflow, division by zero and shifts of constants; nothing is said of operands never reached.
int overflow(int i) {
//~ 18: warning: overflow in expression; result is -2'147'483'648 with type 'int' [-Winteger-overflow]
  i = 2147483647 + 1;
//~ 19: warning: overflow in expression; result is 2'147'483'647 with type 'int' [-Winteger-overflow]
  i = -2147483647 - 2;
//~ 13: warning: overflow in expression; result is 0 with type 'int' [-Winteger-overflow]
  i = 65536 * 65536;
//~ 18: warning: overflow in expression; result is -2 with type 'int' [-Winteger-overflow]
  i = 2147483647 * 2 + 1;
  unsigned u = 4294967295u + 1;
  return i + u;
}
int division(int i) {
//~ 9: warning: division by zero is undefined [-Wdivision-by-zero]
  i = i / 0;
//~ 9: warning: remainder by zero is undefined [-Wdivision-by-zero]
  i = i % 0;
//~ 5: warning: division by zero is undefined [-Wdivision-by-zero]
  i /= 0;
  i = 0 && i / 0;
  i = 1 || i / 0;
  i = 0 ? i / 0 : 1;
  i = 1 ? 1 : i / 0;
  return i + (int)sizeof(i / 0);
}
int shifts(int i, long l) {
//~ 9: warning: shift count >= width of type [-Wshift-count-overflow]
  i = i << 32;
//~ 9: warning: shift count is negative [-Wshift-count-negative]
  i = i >> -1;
//~ 9: warning: shift count >= width of type [-Wshift-count-overflow]
  i = 1 << 33;
  i = 1 << 31;
//~ 9: warning: signed shift result (0x180000000) requires 34 bits to represent, but 'int' only has 32 bits [-Wshift-overflow]
  i = 3 << 31;
//~ 10: warning: shifting a negative signed value is undefined [-Wshift-negative-value]
  i = -1 << 2;
//~ 5: warning: shift count >= width of type [-Wshift-count-overflow]
  i <<= 40;
  l = l << 40;
//~ 9: warning: shift count >= width of type [-Wshift-count-overflow]
  l = l << 64;
  return i + (sizeof(i) > 4 ? i >> 32 : 0);
}
