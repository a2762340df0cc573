/* Keywords and constructs of later standards, as -pedantic names them in C89. */
/* ARGS: -fsyntax-only -ferror-limit=0 -std=c89 -pedantic %s */
/* ARGS[gnu]: -fsyntax-only -std=gnu89 -Wlanguage-extension-token %s */
/*~ [-] 19: warning: static array size is a C99 feature [-Wc99-extensions] */
/*~ [-] 36: warning: qualifier in array size is a C99 feature [-Wc99-extensions] */
/*~ [-] 51: warning: variable length arrays are a C99 feature [-Wvla-extension] */
/*~ 49: error: variable length array must be bound in function definition */
int f(int n, int a[static 3], int b[const], int c[*]) {
/*~ [-] 31: warning: initializer for aggregate is not a compile-time constant [-Wc99-extensions] */
  struct s { int x, y; } s = {n, 1};
/*~ [-] 18: warning: initializer for aggregate is not a compile-time constant [-Wc99-extensions] */
  int list[2] = {n};
/*~ [-] 12: warning: compound literals are a C99-specific feature [-Wc99-extensions] */
  int v = ((struct s){1, 2}).x;
/*~ [-] 3: warning: '_Bool' is a C99 extension [-Wc99-extensions] */
  _Bool flag = 1;
/*~ [-] 3: error: unknown type name 'inline' */
  inline int g(void);
/*~ 16: error: expected ';' at end of declaration */
  int *restrict p = 0;
/*~ [-] 3: warning: '_Alignas' is a C11 extension [-Wc11-extensions] */
  _Alignas(8) int al;
/*~ [-] 3: warning: '_Atomic' is a C11 extension [-Wc11-extensions] */
  _Atomic int at;
/*~ [-] 10: warning: '_Alignof' is a C11 extension [-Wc11-extensions] */
/*~ [-] 26: warning: '_Generic' is a C11 extension [-Wc11-extensions] */
  return _Alignof(int) + _Generic(1, int: 2);
}
/*~ [-] 1: warning: '_Noreturn' is a C11 extension [-Wc11-extensions] */
_Noreturn void stop(void);
/*~ [-] 1: warning: '_Thread_local' is a C11 extension [-Wc11-extensions] */
_Thread_local int tl;
struct t { int a[3]; };
struct t make(void);
/*~ [-] 30: warning: ISO C90 does not allow subscripting non-lvalue array [-Wpedantic] */
int h(void) { return make().a[0]; }
/*~ [-] 13: error: expected function body after function declarator */
/*~ [gnu] 1: warning: extension used [-Wlanguage-extension-token] */
typeof(int) i;
/*~ [-] 5: error: expected parameter declarator */
asm("");
__extension__ _Complex double z;
