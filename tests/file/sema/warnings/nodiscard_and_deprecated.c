// nodiscard and deprecated on functions, types, members and enumerators.
// ARGS: -fsyntax-only -std=c23 %s
struct [[nodiscard]] S { int a; }; enum [[nodiscard("why")]] E { A };
struct __attribute__((warn_unused_result)) T { int a; };
struct S s(void); enum E e(void); struct T t(void);
[[nodiscard]] int n(void); [[nodiscard("msg")]] int m(void);
__attribute__((warn_unused_result)) int w(void);
__attribute__((pure)) int p(int); __attribute__((const)) int c(int);
typedef struct S SS; SS ss(void); struct S *sp(void);
//~ 20: note: 'a' has been explicitly marked deprecated here
//~ 60: note: 'b' has been explicitly marked deprecated here
struct D { int a [[deprecated("x")]]; int b __attribute__((deprecated)); };
//~ 15: note: 'F1' has been explicitly marked deprecated here
//~ 47: note: 'F2' has been explicitly marked deprecated here
enum F { F1 [[deprecated]], F2 __attribute__((deprecated("y"))), F3 };
//~ 10: note: 'G' has been explicitly marked deprecated here
struct [[deprecated]] G { int a; };
//~ 3: note: 'td' has been explicitly marked deprecated here
[[deprecated]] typedef int td;
//~ 8: note: 'H' has been explicitly marked deprecated here
//~ 8: note: 'H' has been explicitly marked deprecated here
enum [[deprecated("ee")]] H { H1 };
//~ 27: warning: 'G' is deprecated [-Wdeprecated-declarations]
//~ 33: warning: 'td' is deprecated [-Wdeprecated-declarations]
//~ 44: warning: 'H' is deprecated: ee [-Wdeprecated-declarations]
int f(struct D *d, struct G *g, td x, enum H h) {
//~ 3: warning: ignoring return value of type 'S' declared with 'nodiscard' attribute [-Wunused-value]
//~ 8: warning: ignoring return value of type 'E' declared with 'nodiscard' attribute: why [-Wunused-value]
//~ 13: warning: ignoring return value of type 'T' declared with 'warn_unused_result' attribute [-Wunused-value]
//~ 18: warning: ignoring return value of function declared with 'nodiscard' attribute [-Wunused-result]
//~ 23: warning: ignoring return value of function declared with 'nodiscard' attribute: msg [-Wunused-result]
//~ 28: warning: ignoring return value of function declared with 'warn_unused_result' attribute [-Wunused-result]
//~ 33: warning: ignoring return value of function declared with pure attribute [-Wunused-value]
//~ 39: warning: ignoring return value of function declared with const attribute [-Wunused-value]
//~ 45: warning: ignoring return value of type 'S' declared with 'nodiscard' attribute [-Wunused-value]
//~ 73: warning: ignoring return value of function declared with 'nodiscard' attribute [-Wunused-result]
//~ 78: warning: ignoring return value of function declared with 'nodiscard' attribute [-Wunused-result]
//~ 83: warning: ignoring return value of function declared with 'nodiscard' attribute: msg [-Wunused-result]
  s(); e(); t(); n(); m(); w(); p(1); c(1); ss(); sp(); (void)n(); (int)n(); n(), m();
  int (*fp)(void) = n; fp();
//~ 6: warning: ignoring return value of function declared with 'nodiscard' attribute [-Wunused-result]
//~ 19: warning: expression result unused [-Wunused-value]
  ({ n(); }); n() + 1; if (n()) {}
//~ 8: warning: ignoring return value of function declared with 'nodiscard' attribute [-Wunused-result]
//~ 18: warning: ignoring return value of function declared with 'nodiscard' attribute [-Wunused-result]
  for (n(); n(); n()) ;
  struct D l = { .a = 1, 2 }; (void)l;
//~ 13: warning: 'a' is deprecated: x [-Wdeprecated-declarations]
//~ 20: warning: 'b' is deprecated [-Wdeprecated-declarations]
//~ 24: warning: 'F1' is deprecated [-Wdeprecated-declarations]
//~ 29: warning: 'F2' is deprecated: y [-Wdeprecated-declarations]
//~ 34: warning: 'H1' is deprecated: ee [-Wdeprecated-declarations]
  return d->a + d->b + F1 + F2 + H1;
}
