// Overflow, division by zero and shifts of constants; nothing is said of operands never reached.
int overflow(int i) {
  i = 2147483647 + 1;
  i = -2147483647 - 2;
  i = 65536 * 65536;
  i = 2147483647 * 2 + 1;
  unsigned u = 4294967295u + 1;
  return i + u;
}
int division(int i) {
  i = i / 0;
  i = i % 0;
  i /= 0;
  i = 0 && i / 0;
  i = 1 || i / 0;
  i = 0 ? i / 0 : 1;
  i = 1 ? 1 : i / 0;
  return i + (int)sizeof(i / 0);
}
int shifts(int i, long l) {
  i = i << 32;
  i = i >> -1;
  i = 1 << 33;
  i = 1 << 31;
  i = 3 << 31;
  i = -1 << 2;
  i <<= 40;
  l = l << 40;
  l = l << 64;
  return i + (sizeof(i) > 4 ? i >> 32 : 0);
}
