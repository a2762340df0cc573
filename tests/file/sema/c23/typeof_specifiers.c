// C23 6.7.3.6: typeof makes one type specifier; _BitInt goes with signedness only.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c23 %s
struct { int bits : 3; } object;
//~ 7: error: invalid application of 'typeof' to bit-field
typeof(object.bits) bits_1;
//~ 14: error: invalid application of 'typeof_unqual' to bit-field
typeof_unqual(object.bits) bits_2;
//~ 1: error: 'typeof' cannot be signed or unsigned
unsigned typeof(1) sign_1;
//~ 1: error: 'typeof_unqual' cannot be signed or unsigned
typeof_unqual(1) signed sign_2;
//~ 1: error: 'long typeof' is invalid
typeof(1) long width;
//~ 5: error: cannot combine with previous 'int' declaration specifier
int typeof(1) two;
//~ 1: error: 'long _BitInt' is invalid
long _BitInt(3) long_bits;
//~ 1: error: 'short _BitInt' is invalid
short unsigned _BitInt(3) short_bits;
//~ 1: error: '_Complex _BitInt' is invalid
_Complex _BitInt(3) complex_bits;
const int arrays[2][3];
typeof_unqual(arrays) plain;
static_assert(_Generic(&plain, int (*)[2][3]: 1));
const volatile _Atomic int atomic;
typeof_unqual(atomic) value;
static_assert(_Generic(&value, int *: 1));
