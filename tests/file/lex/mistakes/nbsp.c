// No-break spaces.
int f(int a) {
//~ 1: warning: treating Unicode character <U+00A0> as whitespace [-Wunicode-whitespace]
//~ 12: warning: treating Unicode character <U+00A0> as whitespace [-Wunicode-whitespace]
  return a + 1;
}
