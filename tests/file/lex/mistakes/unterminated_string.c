// A quote forgotten: one message, and the next line is read as usual.
int printf(const char *, ...);
int puts(const char *);
int main(void) {
//~ 10: error: missing terminating '"' character
  printf("hello\n);
  puts("x");
  return 0;
}
