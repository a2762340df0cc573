/* tgmath.h: C23 7.27, type-generic mathematics, by generic selection. The selected function is
   named once and each argument is evaluated once: the controlling expressions are not evaluated. */
#ifndef __CINCH_TGMATH_H
#define __CINCH_TGMATH_H

#include <complex.h>
#include <math.h>

#if __STDC_VERSION__ >= 202311L
#define __STDC_VERSION_TGMATH_H__ 202311L
#endif

/* A value of the type that an argument counts as: its own, and double for integers. */
#define __tg_kind(x)                                                                               \
  _Generic((x),                                                                                    \
      float: 0.0f,                                                                                 \
      long double: 0.0L,                                                                           \
      float _Complex: (float _Complex)0,                                                           \
      double _Complex: (double _Complex)0,                                                         \
      long double _Complex: (long double _Complex)0,                                               \
      default: 0.0)

/* `kind` is the sum of the arguments' kinds: the usual arithmetic conversions find the type. */
#define __tg_real(kind, name) _Generic((kind), float: name##f, long double: name##l, default: name)
#define __tg_both(kind, real, complex)                                                             \
  _Generic((kind),                                                                                 \
      float: real##f,                                                                              \
      long double: real##l,                                                                        \
      float _Complex: complex##f,                                                                  \
      double _Complex: complex,                                                                    \
      long double _Complex: complex##l,                                                            \
      default: real)
/* Functions of complex arguments only: a real argument is converted. */
#define __tg_complex(kind, name)                                                                   \
  _Generic((kind),                                                                                 \
      float: name##f,                                                                              \
      long double: name##l,                                                                        \
      float _Complex: name##f,                                                                     \
      long double _Complex: name##l,                                                               \
      default: name)

#define __tg_kind2(x, y) (__tg_kind(x) + __tg_kind(y))

/* Real and complex. */
#undef acos
#define acos(x) __tg_both(__tg_kind(x), acos, cacos)(x)
#undef asin
#define asin(x) __tg_both(__tg_kind(x), asin, casin)(x)
#undef atan
#define atan(x) __tg_both(__tg_kind(x), atan, catan)(x)
#undef acosh
#define acosh(x) __tg_both(__tg_kind(x), acosh, cacosh)(x)
#undef asinh
#define asinh(x) __tg_both(__tg_kind(x), asinh, casinh)(x)
#undef atanh
#define atanh(x) __tg_both(__tg_kind(x), atanh, catanh)(x)
#undef cos
#define cos(x) __tg_both(__tg_kind(x), cos, ccos)(x)
#undef sin
#define sin(x) __tg_both(__tg_kind(x), sin, csin)(x)
#undef tan
#define tan(x) __tg_both(__tg_kind(x), tan, ctan)(x)
#undef cosh
#define cosh(x) __tg_both(__tg_kind(x), cosh, ccosh)(x)
#undef sinh
#define sinh(x) __tg_both(__tg_kind(x), sinh, csinh)(x)
#undef tanh
#define tanh(x) __tg_both(__tg_kind(x), tanh, ctanh)(x)
#undef exp
#define exp(x) __tg_both(__tg_kind(x), exp, cexp)(x)
#undef log
#define log(x) __tg_both(__tg_kind(x), log, clog)(x)
#undef sqrt
#define sqrt(x) __tg_both(__tg_kind(x), sqrt, csqrt)(x)
#undef fabs
#define fabs(x) __tg_both(__tg_kind(x), fabs, cabs)(x)
#undef pow
#define pow(x, y) __tg_both(__tg_kind2(x, y), pow, cpow)(x, y)

/* Real, one argument. */
#undef cbrt
#define cbrt(x) __tg_real(__tg_kind(x), cbrt)(x)
#undef ceil
#define ceil(x) __tg_real(__tg_kind(x), ceil)(x)
#undef erf
#define erf(x) __tg_real(__tg_kind(x), erf)(x)
#undef erfc
#define erfc(x) __tg_real(__tg_kind(x), erfc)(x)
#undef exp2
#define exp2(x) __tg_real(__tg_kind(x), exp2)(x)
#undef expm1
#define expm1(x) __tg_real(__tg_kind(x), expm1)(x)
#undef floor
#define floor(x) __tg_real(__tg_kind(x), floor)(x)
#undef ilogb
#define ilogb(x) __tg_real(__tg_kind(x), ilogb)(x)
#undef lgamma
#define lgamma(x) __tg_real(__tg_kind(x), lgamma)(x)
#undef llrint
#define llrint(x) __tg_real(__tg_kind(x), llrint)(x)
#undef llround
#define llround(x) __tg_real(__tg_kind(x), llround)(x)
#undef log10
#define log10(x) __tg_real(__tg_kind(x), log10)(x)
#undef log1p
#define log1p(x) __tg_real(__tg_kind(x), log1p)(x)
#undef log2
#define log2(x) __tg_real(__tg_kind(x), log2)(x)
#undef logb
#define logb(x) __tg_real(__tg_kind(x), logb)(x)
#undef lrint
#define lrint(x) __tg_real(__tg_kind(x), lrint)(x)
#undef lround
#define lround(x) __tg_real(__tg_kind(x), lround)(x)
#undef nearbyint
#define nearbyint(x) __tg_real(__tg_kind(x), nearbyint)(x)
#undef rint
#define rint(x) __tg_real(__tg_kind(x), rint)(x)
#undef round
#define round(x) __tg_real(__tg_kind(x), round)(x)
#undef tgamma
#define tgamma(x) __tg_real(__tg_kind(x), tgamma)(x)
#undef trunc
#define trunc(x) __tg_real(__tg_kind(x), trunc)(x)

/* Real, two arguments. */
#undef atan2
#define atan2(x, y) __tg_real(__tg_kind2(x, y), atan2)(x, y)
#undef copysign
#define copysign(x, y) __tg_real(__tg_kind2(x, y), copysign)(x, y)
#undef fdim
#define fdim(x, y) __tg_real(__tg_kind2(x, y), fdim)(x, y)
#undef fmax
#define fmax(x, y) __tg_real(__tg_kind2(x, y), fmax)(x, y)
#undef fmin
#define fmin(x, y) __tg_real(__tg_kind2(x, y), fmin)(x, y)
#undef fmod
#define fmod(x, y) __tg_real(__tg_kind2(x, y), fmod)(x, y)
#undef hypot
#define hypot(x, y) __tg_real(__tg_kind2(x, y), hypot)(x, y)
#undef nextafter
#define nextafter(x, y) __tg_real(__tg_kind2(x, y), nextafter)(x, y)
#undef remainder
#define remainder(x, y) __tg_real(__tg_kind2(x, y), remainder)(x, y)

/* Real, with arguments that do not take part in the choice. */
#undef frexp
#define frexp(x, p) __tg_real(__tg_kind(x), frexp)(x, p)
#undef ldexp
#define ldexp(x, n) __tg_real(__tg_kind(x), ldexp)(x, n)
#undef scalbn
#define scalbn(x, n) __tg_real(__tg_kind(x), scalbn)(x, n)
#undef scalbln
#define scalbln(x, n) __tg_real(__tg_kind(x), scalbln)(x, n)
#undef nexttoward
#define nexttoward(x, y) __tg_real(__tg_kind(x), nexttoward)(x, y)
#undef remquo
#define remquo(x, y, q) __tg_real(__tg_kind2(x, y), remquo)(x, y, q)
#undef fma
#define fma(x, y, z) __tg_real(__tg_kind2(x, y) + __tg_kind(z), fma)(x, y, z)

/* Complex. */
#undef carg
#define carg(x) __tg_complex(__tg_kind(x), carg)(x)
#undef cimag
#define cimag(x) __tg_complex(__tg_kind(x), cimag)(x)
#undef conj
#define conj(x) __tg_complex(__tg_kind(x), conj)(x)
#undef cproj
#define cproj(x) __tg_complex(__tg_kind(x), cproj)(x)
#undef creal
#define creal(x) __tg_complex(__tg_kind(x), creal)(x)

#if __STDC_VERSION__ >= 202311L && defined(__GLIBC__) && defined(__USE_GNU)
/* The C23 functions that glibc has had as extensions. */
#undef exp10
#define exp10(x) __tg_real(__tg_kind(x), exp10)(x)
#undef roundeven
#define roundeven(x) __tg_real(__tg_kind(x), roundeven)(x)
#endif

#endif
