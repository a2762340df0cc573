/* stdbit.h: C23 7.18, bit and byte utilities. The type-generic macros accept every unsigned type,
   _BitInt too, and evaluate their argument once. */
#ifndef __STDBIT_H
#define __STDBIT_H

#include <stddef.h>

#define __STDC_VERSION_STDBIT_H__ 202311L

#define __STDC_ENDIAN_LITTLE__ __ORDER_LITTLE_ENDIAN__
#define __STDC_ENDIAN_BIG__ __ORDER_BIG_ENDIAN__
#define __STDC_ENDIAN_NATIVE__ __BYTE_ORDER__

/* The argument's own type, and its width: the operand of __typeof__ is not evaluated. */
#define __stdbit_type(value) __typeof__((__typeof__(value))(value))
#define __stdbit_ones(value) ((__stdbit_type(value)) ~(__stdbit_type(value))0)
#define __stdbit_width(value) __builtin_popcountg(__stdbit_ones(value))
#define __stdbit_not(value) ((__stdbit_type(value)) ~(value))

#define stdc_leading_zeros(value) ((unsigned)__builtin_clzg((value), __stdbit_width(value)))
#define stdc_leading_ones(value)                                                                   \
  ((unsigned)__builtin_clzg(__stdbit_not(value), __stdbit_width(value)))
#define stdc_trailing_zeros(value) ((unsigned)__builtin_ctzg((value), __stdbit_width(value)))
#define stdc_trailing_ones(value)                                                                  \
  ((unsigned)__builtin_ctzg(__stdbit_not(value), __stdbit_width(value)))
/* The "first" functions count from 1 and give 0 for "none": -1 plus 1. */
#define stdc_first_leading_zero(value) ((unsigned)(__builtin_clzg(__stdbit_not(value), -1) + 1))
#define stdc_first_leading_one(value) ((unsigned)(__builtin_clzg((value), -1) + 1))
#define stdc_first_trailing_zero(value) ((unsigned)(__builtin_ctzg(__stdbit_not(value), -1) + 1))
#define stdc_first_trailing_one(value) ((unsigned)(__builtin_ctzg((value), -1) + 1))
#define stdc_count_zeros(value) ((unsigned)__builtin_popcountg(__stdbit_not(value)))
#define stdc_count_ones(value) ((unsigned)__builtin_popcountg(value))
#define stdc_has_single_bit(value) ((_Bool)(__builtin_popcountg(value) == 1))
#define stdc_bit_width(value)                                                                      \
  ((unsigned)(__stdbit_width(value) - __builtin_clzg((value), __stdbit_width(value))))
#define stdc_bit_floor(value)                                                                      \
  (__extension__({                                                                                 \
    __stdbit_type(value) __stdbit_value = (value);                                                 \
    int __stdbit_top = __stdbit_width(value) - 1 - __builtin_clzg(__stdbit_value, 0);              \
    (__stdbit_type(value))(__stdbit_value ? (__stdbit_type(value))1 << __stdbit_top : 0);          \
  }))
/* A result that does not fit is 0, as the shift in two steps makes it. */
#define stdc_bit_ceil(value)                                                                       \
  (__extension__({                                                                                 \
    __stdbit_type(value) __stdbit_value = (value);                                                 \
    __stdbit_type(value) __stdbit_below = (__stdbit_type(value))(__stdbit_value - 1);              \
    int __stdbit_bits = __stdbit_width(value) -                                                    \
                        __builtin_clzg(__stdbit_below, __stdbit_width(value));                     \
    (__stdbit_type(value))(                                                                        \
        __stdbit_value <= 1                                                                        \
            ? (__stdbit_type(value))1                                                              \
            : (__stdbit_type(value))((__stdbit_type(value))1 << (__stdbit_bits - 1)) << 1);        \
  }))

#define __STDBIT_FUNCTION(result, name, suffix, type)                                              \
  static inline __attribute__((__always_inline__, __unused__)) result name##_##suffix(             \
      type __value) {                                                                              \
    return name(__value);                                                                          \
  }
#define __STDBIT_FUNCTIONS(suffix, type)                                                           \
  __STDBIT_FUNCTION(unsigned, stdc_leading_zeros, suffix, type)                                    \
  __STDBIT_FUNCTION(unsigned, stdc_leading_ones, suffix, type)                                     \
  __STDBIT_FUNCTION(unsigned, stdc_trailing_zeros, suffix, type)                                   \
  __STDBIT_FUNCTION(unsigned, stdc_trailing_ones, suffix, type)                                    \
  __STDBIT_FUNCTION(unsigned, stdc_first_leading_zero, suffix, type)                               \
  __STDBIT_FUNCTION(unsigned, stdc_first_leading_one, suffix, type)                                \
  __STDBIT_FUNCTION(unsigned, stdc_first_trailing_zero, suffix, type)                              \
  __STDBIT_FUNCTION(unsigned, stdc_first_trailing_one, suffix, type)                               \
  __STDBIT_FUNCTION(unsigned, stdc_count_zeros, suffix, type)                                      \
  __STDBIT_FUNCTION(unsigned, stdc_count_ones, suffix, type)                                       \
  __STDBIT_FUNCTION(_Bool, stdc_has_single_bit, suffix, type)                                      \
  __STDBIT_FUNCTION(unsigned, stdc_bit_width, suffix, type)                                        \
  __STDBIT_FUNCTION(type, stdc_bit_floor, suffix, type)                                            \
  __STDBIT_FUNCTION(type, stdc_bit_ceil, suffix, type)

__STDBIT_FUNCTIONS(uc, unsigned char)
__STDBIT_FUNCTIONS(us, unsigned short)
__STDBIT_FUNCTIONS(ui, unsigned int)
__STDBIT_FUNCTIONS(ul, unsigned long)
__STDBIT_FUNCTIONS(ull, unsigned long long)

#undef __STDBIT_FUNCTIONS
#undef __STDBIT_FUNCTION

#endif
