// A word processor's dash.
int f(int a) {
//~ 12: error: unexpected character <U+2013>; did you mean '-'?
  return a – 1;
}
