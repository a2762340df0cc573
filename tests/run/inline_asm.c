// x86-64 inline assembly: constraints, matching, early clobber, memory, flags, asm goto, operands.
// X86: instructions of x86; aarch64/inline_asm.c is its twin
#include <stdint.h>
#include <stdio.h>

static int add(int a, int b)
{
    int sum;
    __asm__("leal (%1,%2), %0" : "=r"(sum) : "r"((long)a), "r"((long)b));
    return sum;
}

static int matching(int a, int b)
{
    __asm__("subl %2, %0" : "=r"(a) : "0"(a), "r"(b) : "cc");
    return a;
}

static uint64_t read_write(uint64_t v)
{
    __asm__ volatile("bswap %0\n\taddq $1, %0" : "+r"(v)::"cc");
    return v;
}

static void memory(int *p, int v)
{
    __asm__ volatile("movl %1, %0" : "=m"(*p) : "ri"(v));
    __asm__ volatile("incl %0" : "+m"(*p)::"cc");
}

static unsigned divide(unsigned a, unsigned b, unsigned *rest)
{
    unsigned quotient;
    __asm__("divl %4" : "=a"(quotient), "=d"(*rest) : "a"(a), "d"(0), "rm"(b) : "cc");
    return quotient;
}

static int early(int a, int b)
{
    int out;
    __asm__("movl $7, %0\n\timull %1, %0\n\taddl %2, %0" : "=&r"(out) : "r"(a), "r"(b) : "cc");
    return out;
}

static int named(int value)
{
    int result;
    asm("movl %[in], %[out]; shll %[count], %[out]"
        : [out] "=&r"(result)
        : [in] "r"(value), [count] "i"(3));
    return result;
}

static int flags(int a, int b)
{
    int less, equal;
    asm("cmpl %3, %2" : "=@ccl"(less), "=@cce"(equal) : "r"(a), "r"(b));
    return less * 2 + equal;
}

static int jumping(int x)
{
    asm goto("testl %0, %0\n\tjz %l[zero]\n\tjs %l2" : : "r"(x) : "cc" : zero, negative);
    return 1;
zero:
    return 0;
negative:
    return -1;
}

static void copy(char *to, const char *from, long n)
{
    asm volatile("rep movsb" : "+D"(to), "+S"(from), "+c"(n) : : "memory");
}

static double sse(double x)
{
    double r;
    asm("sqrtsd %1, %0" : "=x"(r) : "x"(x));
    return r;
}

static int sizes(uint64_t v)
{
    unsigned char low, high;
    asm("movb %b2, %0\n\tmovb %h2, %1" : "=&q"(low), "=&Q"(high) : "Q"(v));
    return high << 8 | low;
}

static long fixed_register(long value)
{
    register long input asm("r11") = value;
    long output;
    asm("leaq 5(%1), %0" : "=r"(output) : "r"(input));
    return output;
}

static int both(int x)
{
    int a, b;
    asm("leal 1(%q2), %k0\n\tleal 2(%q2), %k1" : "=&r"(a), "=r"(b) : "r"((long)x));
    return a * 100 + b;
}

struct Two { int a, b; };
static int member(struct Two *p)
{
    asm("addl %1, %0" : "+rm"(p->a) : "er"(p->b) : "cc");
    return p->a;
}

asm(".pushsection .data\n.globl asm_variable\nasm_variable: .long 1234\n.popsection");
extern int asm_variable;
static int target = 66;

static int symbol(void)
{
    int *p;
    asm("leaq %c1(%%rip), %0" : "=r"(p) : "i"(&target));
    return *p;
}

int main(void)
{
    unsigned rest, quotient = divide(100, 7, &rest);
    int word;
    memory(&word, 41);
    printf("%d %d %d %d\n", add(3, 4), matching(10, 3), early(6, 2), named(5));
    printf("%llx\n", (unsigned long long)read_write(0x0102030405060708));
    printf("%u %u %d\n", quotient, rest, word);
    printf("%d %d %d\n", flags(1, 2), flags(2, 2), flags(3, 2));
    printf("%d %d %d\n", jumping(0), jumping(9), jumping(-9));
    char text[8] = "";
    copy(text, "copied", 7);
    printf("%s %.3f %x\n", text, sse(2.0), sizes(0x1234));
    struct Two two = {5, 6};
    printf("%ld %d %d\n", fixed_register(37), both(1), member(&two));
    printf("%d %d\n", asm_variable, symbol());
    asm volatile("" ::: "memory", "rax", "xmm0");
    asm volatile("nop # %%rax %= \n");
    int unchanged = 5;
    asm("" : "+g"(unchanged));
    long big = 0;
    asm("movabsq %1, %0" : "=r"(big) : "i"(0x123456789abcL));
    printf("%d %lx\n", unchanged, big);
    long double wide;
    asm("" : "=t"(wide) : "0"(2.5));
    printf("%Lg\n", wide);
    return 0;
}
