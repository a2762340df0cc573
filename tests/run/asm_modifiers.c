// REFERENCE: gcc
// Operand modifiers of x86 inline assembly, flag outputs, matching operands, asm goto with outputs.
// X86: constraints, flags and modifiers of x86; aarch64/asm_modifiers.c is its twin
#include <stdint.h>
#include <stdio.h>

static int object = 7;

static int carry(unsigned a, unsigned b)
{
    int c;
    asm("addl %2, %1" : "=@ccc"(c), "+r"(a) : "r"(b));
    return c;
}

static int zero_and_sign(int a)
{
    _Bool z, s;
    asm("testl %2, %2" : "=@ccz"(z), "=@ccs"(s) : "r"(a));
    return z * 2 + s;
}

static int jump_with_output(int x)
{
    int y;
    asm goto("leal 1(%1), %0; testl %1, %1; js %l[negative]"
             : "=r"(y) : "r"(x) : "cc" : negative);
    return y;
negative:
    return -y;
}

int main(void)
{
    uint64_t wide = 0x1122334455667788;
    uint32_t r;
    uint16_t half;
    uint8_t low, high;
    asm("movl %k1, %0" : "=r"(r) : "r"(wide));
    asm("movw %w1, %0" : "=r"(half) : "r"(wide));
    asm("movb %b1, %0" : "=r"(low) : "r"(wide));
    asm("movb %h1, %0" : "=Q"(high) : "Q"(wide));
    printf("%x %x %x %x\n", r, half, low, high);
    asm("movq %q1, %q0" : "=r"(wide) : "r"(wide));
    asm("movl $%c1, %0" : "=r"(r) : "i"(43));
    asm("addl $%n1, %0" : "+r"(r) : "i"(3));
    printf("%lx %u\n", wide, r);
    asm("movl %P1(%%rip), %0" : "=r"(r) : "i"(&object));
    printf("%u\n", r);
    uint8_t byte = 250;
    asm("add%z0 %1, %0" : "+m"(byte) : "i"(10));
    asm("add%z[to] %1, %[to]" : [to] "+r"(half) : "i"(1));
    asm("inc%z0 %0\n\tdec%z1 %1" : "+m"(object), "+r"(wide));
    printf("%d %x %d %lx\n", byte, half, object, wide);
    uint32_t low_word, high_word;
    asm("mull %3" : "=a"(low_word), "=d"(high_word) : "0"(0x80000000u), "rm"(6u) : "cc");
    printf("%u %u\n", low_word, high_word);
    register long chosen asm("r10") = 99;
    long out;
    asm("movq %1, %0" : "=r"(out) : "r"(chosen));
    long double root = 4.0L;
    asm("fsqrt" : "+t"(root));
    asm("{movl %1, %0|mov %0, %1}" : "=r"(r) : "r"(12));
    printf("%ld %.1Lf %u\n", out, root, r);
    printf("%d %d %d\n", carry(0xffffffffu, 1), zero_and_sign(0), zero_and_sign(-4));
    printf("%d %d\n", jump_with_output(3), jump_with_output(-5));
    return 0;
}
