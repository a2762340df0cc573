// Attributes that speak of calls: nonnull, sentinel, warn_unused_result, const.
void nonnull_all(char *a, int b, int *c) __attribute__((nonnull));
void nonnull_second(char *a, char *b) __attribute__((nonnull(2)));
//~ 6: note: function has been explicitly marked sentinel here
//~ 6: note: function has been explicitly marked sentinel here
//~ 6: note: function has been explicitly marked sentinel here
void ends_with_null(const char *first, ...) __attribute__((sentinel));
int check_me(void) __attribute__((warn_unused_result));
int constant(int) __attribute__((const));
int pure(int) __attribute__((pure));
typedef union { int *i; float *f; } either __attribute__((transparent_union));
//~ 26: note: passing argument to parameter 'e' here
void takes_either(either e);

void calls(int *ip, float *fp, char *cp) {
//~ 15: warning: null passed to a callee that requires a non-null argument [-Wnonnull]
//~ 21: warning: null passed to a callee that requires a non-null argument [-Wnonnull]
  nonnull_all(0, 0, 0);
  nonnull_all(cp, 0, ip);
  nonnull_second(0, cp);
//~ 22: warning: null passed to a callee that requires a non-null argument [-Wnonnull]
  nonnull_second(cp, (void *)0);
//~ 26: warning: missing sentinel in function call [-Wsentinel]
  ends_with_null("a", "b");
  ends_with_null("a", (char *)0);
//~ 24: warning: missing sentinel in function call [-Wsentinel]
  ends_with_null("a", 0);
//~ 17: warning: not enough variable arguments in 'ends_with_null' declaration to fit a sentinel [-Wsentinel]
  ends_with_null("a");
//~ 3: warning: ignoring return value of function declared with 'warn_unused_result' attribute [-Wunused-result]
  check_me();
  (void)check_me();
//~ 3: warning: ignoring return value of function declared with const attribute [-Wunused-value]
  constant(1);
//~ 3: warning: ignoring return value of function declared with pure attribute [-Wunused-value]
  pure(1);
  takes_either(ip);
  takes_either(fp);
//~ 16: error: passing 'char *' to parameter of incompatible type 'either'
  takes_either(cp);
}
