// _Alignas and static assertions (C17 6.7.5, 6.7.10).
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -std=c17 %s
//~ 1: error: requested alignment is not a power of 2
_Alignas(3) int a;
//~ 1: error: requested alignment is not a power of 2
_Alignas(-8) int b;
//~ 1: error: requested alignment is less than minimum alignment of 4 for type 'int'
_Alignas(1) int c;
//~ 1: error: '_Alignas' attribute only applies to variables and fields
_Alignas(16) typedef int d;
//~ 1: error: '_Alignas' attribute only applies to variables and fields
_Alignas(16) int e(void);
//~ 8: error: '_Alignas' attribute cannot be applied to a function parameter
//~ 30: error: '_Alignas' attribute cannot be applied to a variable with 'register' storage class
void f(_Alignas(16) int x) { _Alignas(16) register int y; }
//~ 12: error: '_Alignas' attribute cannot be applied to a bit-field
//~ 44: error: invalid application of '_Alignas' to an incomplete type 'struct h'
//~ 51: note: forward declaration of 'struct h'
struct g { _Alignas(8) int x : 3; _Alignas(struct h) int y; };
//~ 10: warning: invalid application of 'alignof' to a function type [-Wpointer-arith]
_Alignas(int(void)) int i;
int j = 3;
//~ 10: error: 'aligned' attribute requires integer constant
_Alignas(j) int k;
//~ 10: error: 'aligned' attribute requires integer constant
_Alignas(1.5) int l;
//~ 1: error: requested alignment must be 4294967296 bytes or smaller
_Alignas(1ull << 40) int m;
_Alignas(0) int n;
//~ 16: error: static assertion failed: message
_Static_assert(0, "message");
//~ 16: error: static assertion failed due to requirement 'sizeof(int) == 8': int has eight bytes
_Static_assert(sizeof(int) == 8, "int has " "eight bytes");
//~ 16: error: static assertion expression is not an integral constant expression
_Static_assert(j, "not constant");
//~ 17: warning: '_Static_assert' with no message is a C23 extension [-Wc23-extensions]
_Static_assert(1);
//~ 16: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
_Static_assert(1.5, "floating");
//~ 34: error: static assertion failed: inside
struct o { int x; _Static_assert(0, "inside"); };
//~ 31: error: static assertion failed due to requirement '1 > 2': in a function
void p(void) { _Static_assert(1 > 2, "in a function"); }
