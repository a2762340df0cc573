// C17 6.7.4: inline and _Noreturn.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
//~ 1: error: 'inline' can only appear on functions
inline int a; // p2
//~ 1: error: '_Noreturn' can only appear on functions
_Noreturn int b; // p2
//~ 9: error: 'inline' can only appear on functions
typedef inline int c(void); // p2
//~ 12: error: type name does not allow function specifier to be specified
struct s { inline int member; }; // p2
//~ 8: error: 'inline' can only appear on functions
void d(inline int parameter); // p2
//~ 1: error: 'inline' can only appear on functions
inline struct t { int member; }; // p2
//~ 1: error: '_Noreturn' can only appear on functions
_Noreturn struct u { int member; }; // p2
static int hidden;
static int hidden_function(void) { return 1; }
inline int e(void) {
//~ 14: warning: non-constant static local variable in inline function may be different in different files [-Wstatic-local-in-inline]
  static int counted; // p3
  static const int constant = 1;
//~ 10: warning: using static variable 'hidden' in an inline function with external linkage is a C2y extension [-Wstatic-in-inline]
  return hidden + // p3
//~ 10: warning: using static function 'hidden_function' in an inline function with external linkage is a C2y extension [-Wstatic-in-inline]
         hidden_function() + // p3
         counted + constant;
}
static inline int fine(void) {
  static int counted;
  return counted + hidden;
}
//~ 1: error: 'main' is not allowed to be declared inline
//~ 38: warning: using static function 'fine' in an inline function with external linkage is a C2y extension [-Wstatic-in-inline]
inline int main(void) { return e() + fine(); } // p4
