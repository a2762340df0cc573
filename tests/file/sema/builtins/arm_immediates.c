// ARGS: -fsyntax-only --target=aarch64-linux-gnu -Xclang -target-feature -Xclang +mte -ferror-limit=0 %s
// Constant arguments, pointers and registers of __builtin_neon_* and __builtin_arm_*.
typedef signed char int8x8_t __attribute__((neon_vector_type(8)));

int8x8_t shift(int8x8_t x, int n) {
//~ 7: error: argument value 0 is outside the valid range [1, 8]
  x = __builtin_neon_vshr_n_v(x, 0, 0);
//~ 7: error: argument value 9 is outside the valid range [1, 8]
  x = __builtin_neon_vshr_n_v(x, 9, 0);
//~ 7: error: argument to '__builtin_neon_vshr_n_v' must be a constant integer
  x = __builtin_neon_vshr_n_v(x, n, 0);
//~ 7: error: incompatible constant for this __builtin_neon function
  x = __builtin_neon_vshr_n_v(x, 1, 9);
//~ 7: error: argument to '__builtin_neon_vshr_n_v' must be a constant integer
  x = __builtin_neon_vshr_n_v(x, 1, n);
//~ 7: error: argument value 8 is outside the valid range [0, 7]
  x = __builtin_neon_vshl_n_v(x, 8, 0);
//~ 7: error: argument value 8 is outside the valid range [0, 7]
  x = __builtin_neon_vext_v(x, x, 8, 0);
  return __builtin_neon_vshr_n_v(x, 8, 0);
}

//~ 32: error: argument value 17 is outside the valid range [1, 16]
_Float16 fixed(int x) { return __builtin_neon_vcvth_n_f16_s32(x, 17); }
//~ 40: error: argument value 9 is outside the valid range [1, 8]
signed char narrowed(short x) { return __builtin_neon_vqshrnh_n_s16(x, 9); }
//~ 39: error: argument value 8 is outside the valid range [0, 7]
signed char lane(int8x8_t x) { return __builtin_neon_vget_lane_i8(x, 8); }

int8x8_t load(int *wrong, const signed char *right) {
//~ 38: error: incompatible pointer types assigning to 'const signed char *' from 'int *' [-Wincompatible-pointer-types]
  int8x8_t x = __builtin_neon_vld1_v(wrong, 0);
//~ 25: warning: passing 'const signed char *' to parameter of type 'void *' discards qualifiers [-Wincompatible-pointer-types-discards-qualifiers]
//~ 25: warning: assigning to 'signed char *' from 'const signed char *' discards qualifiers [-Wincompatible-pointer-types-discards-qualifiers]
  __builtin_neon_vst1_v(right, x, 0);
  return __builtin_neon_vld1_v(right, 0);
}

void barriers(int *p, const char *name) {
//~ 3: error: argument value 16 is outside the valid range [0, 15]
  __builtin_arm_dmb(16);
//~ 3: error: argument to '__builtin_arm_dmb' must be a constant integer
  __builtin_arm_dmb(*p);
//~ 3: error: argument value 4 is outside the valid range [0, 3]
  __builtin_arm_prefetch(p, 1, 4, 0, 0);
//~ 3: error: argument value 1073741824 is outside the valid range [-2097152, 2097151]
  __builtin_arm_range_prefetch_x(p, 0, 0, 1 << 30, 1, 0, 0);
  __builtin_arm_rsr("1:2:3:4:5");
//~ 3: error: invalid special register for builtin
  __builtin_arm_rsr("1:2:3:4");
//~ 3: error: invalid special register for builtin
  __builtin_arm_rsr64("3:3:c13:c0:2");
//~ 3: error: expression is not a string literal
  __builtin_arm_rsr(name);
//~ 3: error: argument to '__builtin_arm_wsr64' must be a constant integer
  __builtin_arm_wsr64("spsel", *p);
//~ 3: error: argument value 99 is outside the valid range [0, 15]
  __builtin_arm_wsr("daifset", 99);
//~ 3: error: argument to '__builtin_arm_trap' must be a constant integer
  __builtin_arm_trap(*p);
}

struct S {
  int x;
};

void exclusive(struct S *record, const int *constant, unsigned _BitInt(256) *wide, int number) {
//~ 23: error: address argument to atomic builtin must be a pointer to integer, floating-point or pointer ('struct S *' invalid)
  __builtin_arm_ldrex(record);
//~ 23: error: address argument to atomic builtin must be a pointer ('int' invalid)
  __builtin_arm_ldrex(number);
//~ 23: error: address argument to load or store exclusive builtin must be a pointer to 1,2,4 or 8 byte type ('unsigned _BitInt(256) *' invalid)
  __builtin_arm_ldrex(wide);
//~ 26: warning: passing 'const int *' to parameter of type 'volatile int *' discards qualifiers [-Wincompatible-pointer-types-discards-qualifiers]
  __builtin_arm_strex(1, constant);
//~ 35: error: too many arguments to function call, expected 2, have 3
  __builtin_arm_strex(1, &number, 2);
  _Static_assert(_Generic(__builtin_arm_ldrex(&number), int: 1), "");
}

void tags(void *p, int *q, float f) {
//~ 24: error: second argument of MTE builtin function must be an integer type ('float' invalid)
  __builtin_arm_irg(p, f);
//~ 3: error: argument value 16 is outside the valid range [0, 15]
  __builtin_arm_addg(p, 16);
//~ 3: error: argument to '__builtin_arm_addg' must be a constant integer
  __builtin_arm_addg(p, *q);
//~ 21: error: first argument of MTE builtin function must be a pointer ('int' invalid)
  __builtin_arm_stg(1);
//~ 25: error: second argument of MTE builtin function must be a null or a pointer ('int' invalid)
  __builtin_arm_subp(p, 1);
//~ 22: error: first argument of MTE builtin function must be a null or a pointer ('int' invalid)
  __builtin_arm_subp(1, p);
//~ 3: error: at least one argument of MTE builtin function must be a pointer ('int', 'int' invalid)
  __builtin_arm_subp(0, 0);
//~ 3: error: 'void *' and 'int *' are not pointers to compatible types
  __builtin_arm_subp(p, q);
  _Static_assert(_Generic(__builtin_arm_ldg(q), int *: 1), "");
  _Static_assert(_Generic(__builtin_arm_gmi(q, 1), int: 1), "");
}

void floats(__mfp8 a, __mfp8 b) {
  a = b;
//~ 5: error: assigning to '__mfp8' from incompatible type 'int'
  a = 1;
  _Static_assert(sizeof(a) == 1, "");
//~ 3: error: statement requires expression of scalar type ('__mfp8' invalid)
  if (a) {
  }
}
typedef __mfp8 mfloat8x8_t __attribute__((neon_vector_type(8)));
//~ 39: error: invalid vector element type '__mfp8'
typedef __mfp8 wrong_t __attribute__((vector_size(8)));
//~ 34: error: 'neon_vector_type' attribute parameter 1 is out of bounds
typedef int odd_t __attribute__((neon_vector_type(3)));
//~ 37: error: invalid vector element type 'char'
typedef char plain_t __attribute__((neon_vector_type(8)));
//~ 44: error: invalid vector element type 'int'
typedef int no_polynomial_t __attribute__((neon_polyvector_type(2)));

//~ 43: error: invalid operands to binary expression ('mfloat8x8_t' (aka '__attribute__((neon_vector_type(8))) __mfp8') and 'mfloat8x8_t' (aka '__attribute__((neon_vector_type(8))) __mfp8'))
mfloat8x8_t sum(mfloat8x8_t x) { return x + x; }
//~ 42: error: cannot increment value of type 'mfloat8x8_t' (aka '__attribute__((neon_vector_type(8))) __mfp8')
mfloat8x8_t step(mfloat8x8_t x) { return ++x; }
