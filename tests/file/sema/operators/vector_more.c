// Vectors: sizes, scalars that do not fit, elements by name.
// ARGS: -fsyntax-only -ferror-limit=0 -Wno-unused-value %s
//~ 20: error: zero vector size
int __attribute__((vector_size(0))) empty;
//~ 38: error: zero vector size
typedef int empty_ext __attribute__((ext_vector_type(0)));
//~ 41: error: zero vector size
typedef _Bool empty_bool __attribute__((ext_vector_type(0)));
//~ 33: error: vector size too large
typedef int huge __attribute__((ext_vector_type(1 << 28)));
//~ 45: error: '_BitInt' vector element width must be a power of 2
typedef _BitInt(17) odd_bits __attribute__((ext_vector_type(4)));
//~ 44: error: '_BitInt' vector element width must be at least as wide as 'CHAR_BIT'
typedef _BitInt(4) few_bits __attribute__((ext_vector_type(4)));
typedef _BitInt(32) bits __attribute__((ext_vector_type(4)));
typedef int int4 __attribute__((vector_size(16)));
typedef unsigned char uchar16 __attribute__((vector_size(16)));
typedef float float4 __attribute__((vector_size(16)));
typedef float named4 __attribute__((ext_vector_type(4)));

void scalars(int4 a, uchar16 u, float4 f, named4 e, long l, double d, int i, short s) {
//~ 5: error: cannot convert between scalar type 'long' and vector type 'int4' (aka '__attribute__((__vector_size__(4 * sizeof(int)))) int') as implicit conversion would cause truncation
  a + l;
//~ 5: error: cannot convert between scalar type 'double' and vector type 'int4' (aka '__attribute__((__vector_size__(4 * sizeof(int)))) int') as implicit conversion would cause truncation
  a + d;
//~ 5: error: cannot convert between scalar type 'long' and vector type 'int4' (aka '__attribute__((__vector_size__(4 * sizeof(int)))) int') as implicit conversion would cause truncation
  a + 5000000000;
  a + 1L;
  a + s;
  u + 255;
//~ 5: error: cannot convert between scalar type 'int' and vector type 'uchar16' (aka '__attribute__((__vector_size__(16 * sizeof(unsigned char)))) unsigned char') as implicit conversion would cause truncation
  u + 256;
//~ 5: error: cannot convert between scalar type 'int' and vector type 'uchar16' (aka '__attribute__((__vector_size__(16 * sizeof(unsigned char)))) unsigned char') as implicit conversion would cause truncation
  u + -1;
//~ 5: error: cannot convert between scalar type 'long' and vector type 'float4' (aka '__attribute__((__vector_size__(4 * sizeof(float)))) float') as implicit conversion would cause truncation
  f + l;
//~ 5: error: cannot convert between scalar type 'int' and vector type 'float4' (aka '__attribute__((__vector_size__(4 * sizeof(float)))) float') as implicit conversion would cause truncation
  f + i;
  f + s;
  f + 16777216;
//~ 5: error: cannot convert between scalar type 'int' and vector type 'float4' (aka '__attribute__((__vector_size__(4 * sizeof(float)))) float') as implicit conversion would cause truncation
  f + 16777217;
  f + 0.5;
//~ 5: error: cannot convert between scalar type 'double' and vector type 'float4' (aka '__attribute__((__vector_size__(4 * sizeof(float)))) float') as implicit conversion would cause truncation
  f + 0.1;
//~ 5: error: cannot convert between scalar type 'double' and vector type 'float4' (aka '__attribute__((__vector_size__(4 * sizeof(float)))) float') as implicit conversion would cause truncation
  f + d;
//~ 5: error: cannot convert between scalar type 'double' and vector type 'float4' (aka '__attribute__((__vector_size__(4 * sizeof(float)))) float') as implicit conversion would cause truncation
  d + f;
  e + i;
  e + 0.1;
//~ 5: error: cannot convert between scalar type 'long' and vector type 'int4' (aka '__attribute__((__vector_size__(4 * sizeof(int)))) int') as implicit conversion would cause truncation
  a << l;
}

void names(named4 v, const named4 fixed, named4 *p) {
  v.xy = v.yx;
//~ 8: error: vector is not assignable (contains duplicate components)
  v.xx = v.xy;
//~ 12: error: read-only variable is not assignable
  fixed.xy = v.xy;
//~ 3: error: address of vector element requested
  &v.xy;
//~ 3: error: address of vector element requested
  &p->lo;
  v.xyzw.wz.x = 1;
//~ 14: error: expression is not assignable
  (v + v).xy = v.xy;
  p->hi += 1;
}
