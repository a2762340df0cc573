// Behind a literal without an end comes what begins no expression.
int print(const char *);
int f(void) {
//~ 9: error: missing terminating '"' character
  print("without end);
//~ 1: error: expected expression
: print("with an end");
  return 0;
}
