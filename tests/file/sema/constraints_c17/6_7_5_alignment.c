// C17 6.7.5: alignment specifiers.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
//~ 9: error: '_Alignas' attribute only applies to variables and fields
typedef _Alignas(8) int a; // p2
//~ 1: error: '_Alignas' attribute only applies to variables and fields
_Alignas(8) int b(void); // p2
//~ 8: error: '_Alignas' attribute cannot be applied to a function parameter
void c(_Alignas(8) int parameter); // p2
//~ 12: error: '_Alignas' attribute cannot be applied to a bit-field
struct d { _Alignas(8) int field : 3; }; // p2
int number;
//~ 1: error: requested alignment is not a power of 2
_Alignas(3) int e; // p3
//~ 1: error: requested alignment is not a power of 2
_Alignas(-1) int f; // p3
//~ 10: error: 'aligned' attribute requires integer constant
_Alignas(number) int g; // p3
//~ 10: error: 'aligned' attribute requires integer constant
_Alignas(1.5) int h; // p3
//~ 1: error: requested alignment is less than minimum alignment of 4 for type 'int'
_Alignas(2) int i; // p4
//~ 1: error: requested alignment is less than minimum alignment of 8 for type 'long'
_Alignas(char) long j; // p4
//~ 12: error: requested alignment is less than minimum alignment of 4 for type 'int'
struct k { _Alignas(1) int member; }; // p4
//~ 10: error: invalid application of '_Alignas' to an incomplete type 'void'
_Alignas(void) int l; // 6.5.3.4p1
//~ 1: warning: '_Alignas' attribute ignored [-Wignored-attributes]
_Alignas(16) struct m { int member; }; // p2
void n(void) {
//~ 12: error: '_Alignas' attribute cannot be applied to a variable with 'register' storage class
  register _Alignas(8) int fast = 1; // p2
//~ 3: warning: declaration does not declare anything [-Wmissing-declarations]
  _Alignas(8) int; // 6.7p2
  (void)fast;
}
//~ 26: error: expected expression
unsigned long o = sizeof(_Alignas(8) int); // p2
