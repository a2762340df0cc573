// va_arg of every class, past the registers too; va_copy; va_list passed on by value and by
// pointer.
#include <stdarg.h>
#include <stdio.h>

typedef struct { int a; } S4;
typedef struct { long a, b; } S16;
typedef struct { double a, b; } SD;
typedef struct { float a, b; int c; } SFI;
typedef struct { long a; double b; } SLD;
typedef struct { char text[20]; } SMem;
typedef struct { long double a; } SX;
typedef struct { } Empty;

static void one(char kind, va_list *arguments)
{
    switch (kind) {
    case 'i': printf("%d ", va_arg(*arguments, int)); break;
    case 'u': printf("%u ", va_arg(*arguments, unsigned)); break;
    case 'l': printf("%ld ", va_arg(*arguments, long)); break;
    case 'd': printf("%.2f ", va_arg(*arguments, double)); break;
    case 'L': printf("%.2Lf ", va_arg(*arguments, long double)); break;
    case 's': printf("%s ", va_arg(*arguments, char *)); break;
    case '4': printf("{%d} ", va_arg(*arguments, S4).a); break;
    case 'P': { S16 s = va_arg(*arguments, S16); printf("{%ld %ld} ", s.a, s.b); break; }
    case 'D': { SD s = va_arg(*arguments, SD); printf("{%.1f %.1f} ", s.a, s.b); break; }
    case 'F': { SFI s = va_arg(*arguments, SFI); printf("{%.1f %.1f %d} ", s.a, s.b, s.c); break; }
    case 'M': { SLD s = va_arg(*arguments, SLD); printf("{%ld %.1f} ", s.a, s.b); break; }
    case 'T': printf("{%s} ", va_arg(*arguments, SMem).text); break;
    case 'X': printf("{%.2Lf} ", va_arg(*arguments, SX).a); break;
    case 'Q': printf("%lld ", (long long)(va_arg(*arguments, __int128) >> 60)); break;
    case 'C': { double _Complex c = va_arg(*arguments, double _Complex);
                printf("%.1f+%.1fi ", __real__ c, __imag__ c); break; }
    case 'p': printf("%s ", va_arg(*arguments, int (*)[3]) ? "pointer" : "null"); break;
    case 'e': (void)va_arg(*arguments, Empty); printf("{} "); break;
    }
}

static __attribute__((noinline)) void print(const char *kinds, ...)
{
    va_list arguments;
    va_start(arguments, kinds);
    for (; *kinds; kinds++)
        one(*kinds, &arguments);
    va_end(arguments);
    printf("\n");
}

static int sum_list(int count, va_list arguments)
{
    int sum = 0;
    while (count--)
        sum += va_arg(arguments, int);
    return sum;
}

static int twice(int count, ...)
{
    va_list first, second;
    va_start(first, count);
    int skipped = va_arg(first, int);
    va_copy(second, first);
    int sum = sum_list(count - 1, first) * 100 + sum_list(count - 1, second);
    va_end(second);
    va_end(first);
    return sum + skipped * 10000;
}

static double after_fixed(int a, double b, S16 s, int c, int d, int e, int f, ...)
{
    va_list arguments;
    va_start(arguments, f);
    double sum = a + b + s.a + s.b + c + d + e + f;
    for (int i = 0; i < 10; i++)
        sum += i & 1 ? va_arg(arguments, double) : va_arg(arguments, int);
    va_end(arguments);
    return sum;
}

static char *format(char *buffer, const char *text, ...)
{
    va_list arguments;
    va_start(arguments, text);
    vsprintf(buffer, text, arguments);
    va_end(arguments);
    return buffer;
}

static int restart(int count, ...)
{
    int sum = 0;
    for (int pass = 0; pass < 2; pass++) {
        va_list arguments;
        va_start(arguments, count);
        sum = sum * 10 + sum_list(count, arguments);
        va_end(arguments);
    }
    return sum;
}

int main(void)
{
    print("iulds", -1, 4000000000u, 1l << 40, 2.5, "text");
    print("iiiiiiii", 1, 2, 3, 4, 5, 6, 7, 8);
    print("dddddddddd", 1., 2., 3., 4., 5., 6., 7., 8., 9., 10.);
    print("LiLdL", 1.5L, 2, 3.5L, 4.5, 5.5L);
    print("4P4P4P", (S4){1}, (S16){2, 3}, (S4){4}, (S16){5, 6}, (S4){7}, (S16){8, 9});
    print("iiiiPiD", 1, 2, 3, 4, (S16){5, 6}, 7, (SD){8, 9});
    print("DDDDD", (SD){1, 2}, (SD){3, 4}, (SD){5, 6}, (SD){7, 8}, (SD){9, 10});
    print("FMFMFM", (SFI){1, 2, 3}, (SLD){4, 5}, (SFI){6, 7, 8}, (SLD){9, 10}, (SFI){11, 12, 13},
          (SLD){14, 15});
    print("TiTLX", (SMem){"memory"}, 1, (SMem){"again"}, 2.25L, (SX){3.25L});
    print("QiQiQ", (__int128)1 << 62, 1, (__int128)1 << 63, 2, (__int128)1 << 64);
    print("CiCCCC", 1 + 2.0i, 3, 4 + 5.0i, 6 + 7.0i, 8 + 9.0i, 10 + 11.0i);
    print("peip", (int(*)[3])&main, (Empty){}, 1, (void *)0);
    print("idi", (char)-3, 1.5f, (short)-4);
    printf("%d\n", twice(4, 9, 1, 2, 3));
    printf("%.2f\n",
           after_fixed(1, 2, (S16){3, 4}, 5, 6, 7, 8, 9, .5, 10, .5, 11, .5, 12, .5, 13, .5));
    char buffer[80];
    printf("%s\n", format(buffer, "%s-%d-%.1f-%c", "vsprintf", 42, 0.5, 'x'));
    printf("%d\n", restart(3, 1, 2, 3));
    return 0;
}
