// A space of no width in a name.
int f(int a) {
//~ 10: error: use of undeclared identifier 'a​'
//~ 11: warning: identifier contains Unicode character <U+200B> that is invisible in some environments [-Wunicode-zero-width]
  return a​ + 1;
}
