// __LINE__, __FILE__, __COUNTER__, __func__ left alone, stringized positions.
#define S(x) #x
#define X(x) S(x)
__LINE__ X(__LINE__) X(__FILE__)
#define HERE __LINE__
HERE HERE
#define MANY(a, b) __LINE__ a b __LINE__
MANY(
  __LINE__,
  HERE)
__COUNTER__ __COUNTER__
#define COUNT __COUNTER__
COUNT COUNT
__func__ __STDC__ __STDC_HOSTED__
#line 1000
__LINE__
#line 7 "new name.c"
__FILE__ __LINE__
defined(X)
// STDOUT: 4 "4" "\"predefined.c\""
// STDOUT: 6 6
// STDOUT: 10 9 10 10
// STDOUT: 0 1
// STDOUT: 2 3
// STDOUT: __func__ 1 1
// STDOUT: 1000
// STDOUT: "new name.c" 7
// STDOUT: defined(X)
