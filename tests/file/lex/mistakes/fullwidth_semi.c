// A fullwidth semicolon.
int f(int a) {
//~ 10: error: use of undeclared identifier 'a；'
//~ 11: warning: treating Unicode character <U+FF1B> as an identifier character rather than as ';' symbol [-Wunicode-homoglyph]
  return a；
}
