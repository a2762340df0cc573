// -dM prints the definitions in force at the end, -dD prints them in place.
// RUN: %cinch -E -dM main.c | grep -E '^#define (OBJECT|FUNCTION|VARIADIC|NAMED|EMPTY|SPACES|GONE|TWICE)' | sort
// RUN[dD]: %cinch -E -dD -P main.c | grep -v '__\|unix\|linux\|_FORTIFY\|_LP64\|_GNU\|_ILP'
//--- main.c
#define OBJECT 1 + 2
#define FUNCTION(a,b) a##b #a
#define VARIADIC(a, ...) a, __VA_ARGS__
#define NAMED(args...) args
#define EMPTY
#define SPACES   a   /* c */  b
#define GONE 1
#undef GONE
#define TWICE 1
#undef TWICE
#define TWICE 2
text OBJECT
// STDOUT: #define EMPTY 
// STDOUT: #define FUNCTION(a,b) a##b #a
// STDOUT: #define NAMED(args...) args
// STDOUT: #define OBJECT 1 + 2
// STDOUT: #define SPACES a b
// STDOUT: #define TWICE 2
// STDOUT: #define VARIADIC(a,...) a, __VA_ARGS__
// STDOUT[dD]: #define OBJECT 1 + 2
// STDOUT[dD]: #define FUNCTION(a,b) a##b #a
// STDOUT[dD]: #define NAMED(args...) args
// STDOUT[dD]: #define EMPTY 
// STDOUT[dD]: #define SPACES a b
// STDOUT[dD]: #define GONE 1
// STDOUT[dD]: #undef GONE
// STDOUT[dD]: #define TWICE 1
// STDOUT[dD]: #undef TWICE
// STDOUT[dD]: #define TWICE 2
// STDOUT[dD]: text 1 + 2
