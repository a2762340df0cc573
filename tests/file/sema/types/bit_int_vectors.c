// _BitInt as the element of a vector: only of widths whose array has no padding bits.
// ARGS: -fsyntax-only -std=c23 %s
typedef _BitInt(8) good_1 __attribute__((vector_size(16)));
typedef unsigned _BitInt(64) good_2 __attribute__((ext_vector_type(4)));
//~ 41: error: '_BitInt' vector element width must be at least as wide as 'CHAR_BIT'
typedef _BitInt(7) bad_1 __attribute__((vector_size(16)));
//~ 41: error: '_BitInt' vector element width must be at least as wide as 'CHAR_BIT'
typedef _BitInt(4) bad_2 __attribute__((vector_size(16)));
//~ 51: error: '_BitInt' vector element width must be a power of 2
typedef unsigned _BitInt(24) bad_3 __attribute__((ext_vector_type(4)));
//~ 41: error: type of machine mode does not match type of base type
typedef _BitInt(8) bad_4 __attribute__((mode(DI)));
