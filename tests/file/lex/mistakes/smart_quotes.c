// A word processor's quotes.
int printf(const char *, ...);
int puts(const char *);
int main(void) {
//~ 10: error: unexpected character <U+201C>; did you mean '"'?
  printf(“hello\n”);
//~ 12: error: unexpected character <U+2018>; did you mean '''?
  char c = ‘a’;
  return c;
}
