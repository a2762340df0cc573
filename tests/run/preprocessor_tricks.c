// Macros: stringizing, pasting, variadics, __VA_OPT__, X-macros, recursion, deferred expansion.
#include <stdio.h>

#define STRING_(...) #__VA_ARGS__
#define STRING(...) STRING_(__VA_ARGS__)
#define PASTE_(a, b) a##b
#define PASTE(a, b) PASTE_(a, b)
#define COUNT(...) COUNT_(__VA_ARGS__, 5, 4, 3, 2, 1, 0)
#define COUNT_(a, b, c, d, e, n, ...) n
#define FIRST(a, ...) a
#define REST(a, ...) __VA_ARGS__
#define LOG(format, ...) printf(format "\n", ##__VA_ARGS__)
#define LOG_OPT(format, ...) printf(format "\n" __VA_OPT__(,) __VA_ARGS__)
#define NAMED(arguments...) STRING_(arguments)
#define HAS(...) STRING_(__VA_OPT__(yes: __VA_ARGS__))
#define COLORS(X) X(RED, 0xff0000) X(GREEN, 0x00ff00) X(BLUE, 0x0000ff)
#define AS_ENUM(name, value) name,
#define AS_VALUE(name, value) [name] = value,
#define AS_CASE(name, value) case name: return #name;
#define EMPTY()
#define DEFER(m) m EMPTY()
#define EXPAND(...) __VA_ARGS__
#define SELF 1 + SELF_COUNT
#define SELF_COUNT 2 + SELF
#define f(x) x + g
#define g(x) f(x) * 2
#define OBJECT (1)
#define FUNCTION(x) [x]
#define CAT3(a, b, c) a##b##c
#define UNIQUE PASTE(unique_, __COUNTER__)
#define IF(c) PASTE(IF_, c)
#define IF_0(t, e) e
#define IF_1(t, e) t
#define NOTHING
#define hash_hash # ## #
#define MAKE_STRING(x) in_between(# x)
#define in_between(x) x

enum Color { COLORS(AS_ENUM) COLOR_COUNT };
static const int values[COLOR_COUNT] = {COLORS(AS_VALUE)};
static const char *name(enum Color c) { switch (c) { COLORS(AS_CASE) default: return "?"; } }

static int UNIQUE = 10, UNIQUE = 20;

int main(void)
{
    printf("%s|%s|%s\n", STRING_(a  +   b), STRING_( "q\n" '\'' ), STRING(PASTE(x, 1) OBJECT));
    printf("%s|%s\n", STRING_(), STRING_(a,b , c));
    printf("%d %d %d\n", COUNT(x), COUNT(x, y, z), PASTE(1, 2) + PASTE(0x, ff));
    printf("%d %s\n", FIRST(7, 8, 9), STRING(REST(7, 8, 9)));
    LOG("plain");
    LOG("%d %s", 1, "two");
    LOG_OPT("opt");
    LOG_OPT("%d-%d", 3, 4);
    printf("[%s] [%s] [%s]\n", NAMED(a, (b, c)), HAS(), HAS(1, 2));
    for (enum Color c = RED; c <= COLOR_COUNT; c++)
        printf("%s %06x, ", name(c), c < COLOR_COUNT ? values[c] : 0);
    printf("\n");
    printf("%s\n", STRING(EXPAND(DEFER(FUNCTION)(3)) DEFER(FUNCTION)(4)));
    printf("%s\n", STRING(SELF));
    printf("%s\n", STRING(f(1)(2)(3)));
    printf("%s %s\n", STRING(FUNCTION), STRING(FUNCTION (5)));
    printf("%s\n", STRING(CAT3(a, NOTHING, b) CAT3(, x, ) CAT3(1, ., 5)));
    printf("%d\n", unique_0 + unique_1 + __COUNTER__);
    printf("%s %s\n", IF(1)("yes", "no"), IF(0)("yes", "no"));
    printf("%s %s\n", STRING(hash_hash), MAKE_STRING("\n" 'a'));
    printf("%d %s\n", __LINE__, STRING(__LINE__));
#line 500 "renamed.c"
    printf("%d %s\n", __LINE__, __FILE__);
#if (2 || 1 / 0) && !defined UNDEFINED && -1 > 0u && ('\377' < 0) && 0x7fffffffffffffff + 1u > 0
    printf("if\n");
#endif
#ifdef OBJECT
#  undef OBJECT
#  if 0
#    error never
     "unbalanced ' quote
#  elif defined(OBJECT)
    printf("wrong\n");
#  else
    printf("else\n");
#  endif
#endif
#define SPLIT pri\
ntf
    SPLIT("spliced %\
d\n", 1);
    printf("%s\n", STRING(a /* comment */ b // line
           c));
    return 0;
}
