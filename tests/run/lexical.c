// Lexical corners: number spellings, digraphs, splices, comments, maximal munch, universal names.
#include <stdio.h>

#define STRING(x) %:x
%: define JOIN(a, b) a %:%: b

static int π = 3, \u00e9t\u00e9 = 4, $dollar = 5, _Underscore = 6;

static int munch(int a, int b)
{
    int c = a+++b;
    c = c - -a - - -b;
    c = c<<1>>1;
    c ^=a&&b;
    return c/*comment*//1;
}

int main(void)
<%
    int list<:3:> = <%1, 2, 3%>;
    printf("%d %d %d %d\n", 0x1F, 017, 0b101, 0XaBcDeF);
    printf("%u %ld %lu %llu\n", 1U, 2L, 3uL, 4LLu);
    printf("%g %g %g %g %g\n", 1., .5, 1e3, 1.5E-2, 0x1.8p+1);
    printf("%g %Lg %g\n", 1.f, 2.5L, 0X.1P4F);
    printf("%d %d %d %d\n", π, été, $dollar, JOIN(_Under, score));
    printf("%s %d\n", STRING(<: :> <% %> %:), list<:1:>);
    int spl\
it = 4\
2;
    printf("%d %d\n", split, munch(3, 4)); // a comment \
       that goes on printf("never");
    printf("%d\n", 10 /* * / // */ / 2);
    printf("%s\n", "/* not a comment */ // nor this");
    printf("%c%c%c\n", '"', '\'', '/');
    int a = 5, *p = &a;
    printf("%d %d\n", a/ *p, a ? +a : -a);
    printf("%d\n", 0xe +1);
    printf("%d\n", ((((((((((1))))))))))+((2)));
    ;;;{}{;}
    if (a) ; else ;
    return 0;
%>
