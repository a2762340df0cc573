// C23 6.5.3.6: each function's static literals are objects of their own, one for all its calls.
// ARGS: -std=c23
// REFERENCE: none (clang 22 has no storage class in compound literals)
int printf(const char *format, ...);

static int *first(void) { return (static int[]){1, 2}; }
static int *second(void) { return (static int[]){3, 4}; }
static int *third(void) {
  static int *kept = (static int[]){5, 6};
  return kept;
}
static int *fourth(void) {
  static int *kept = (static int[]){7, 8};
  return kept;
}
static int *counter(void) {
  int *count = &(static int){10};
  ++*count;
  return count;
}

int main(void) {
  printf("%d %d %d %d\n", *first(), *second(), *third(), *fourth());
  printf("%d %d\n", first() == first(), first() == second());
  counter();
  printf("%d %d\n", *counter(), counter() == counter());
}
