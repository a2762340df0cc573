// Attributes that speak of calls: nonnull, sentinel, warn_unused_result, const.
void nonnull_all(char *a, int b, int *c) __attribute__((nonnull));
void nonnull_second(char *a, char *b) __attribute__((nonnull(2)));
void ends_with_null(const char *first, ...) __attribute__((sentinel));
int check_me(void) __attribute__((warn_unused_result));
int constant(int) __attribute__((const));
int pure(int) __attribute__((pure));
typedef union { int *i; float *f; } either __attribute__((transparent_union));
void takes_either(either e);

void calls(int *ip, float *fp, char *cp) {
  nonnull_all(0, 0, 0);
  nonnull_all(cp, 0, ip);
  nonnull_second(0, cp);
  nonnull_second(cp, (void *)0);
  ends_with_null("a", "b");
  ends_with_null("a", (char *)0);
  ends_with_null("a", 0);
  ends_with_null("a");
  check_me();
  (void)check_me();
  constant(1);
  pure(1);
  takes_either(ip);
  takes_either(fp);
  takes_either(cp);
}
