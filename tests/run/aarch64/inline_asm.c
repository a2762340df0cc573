// Inline assembly for AArch64: constraints, modifiers, flag outputs, named operands, asm goto.
#include <stdint.h>
#include <stdio.h>

static uint64_t wide(uint64_t a, uint64_t b) {
  uint64_t result;
  __asm__("add %0, %1, %2" : "=r"(result) : "r"(a), "r"(b));
  return result;
}

static uint32_t narrow(uint32_t a, uint32_t b) {
  uint32_t result;
  __asm__("add %w0, %w1, %w2" : "=r"(result) : "r"(a), "r"(b));
  return result;
}

static uint64_t x_of_int(uint32_t a) {
  uint64_t result;
  __asm__("uxtw %x0, %w1" : "=r"(result) : "r"(a));
  return result;
}

static double scalar(double a, double b) {
  double result;
  __asm__("fadd %d0, %d1, %d2" : "=w"(result) : "w"(a), "w"(b));
  return result;
}

static float single(float a) {
  float result;
  __asm__("fneg %s0, %s1" : "=w"(result) : "w"(a));
  return result;
}

typedef int Int4 __attribute__((vector_size(16)));
static Int4 vector(Int4 a, Int4 b) {
  Int4 result;
  // x: v0 to v15
  __asm__("add %0.4s, %1.4s, %2.4s" : "=w"(result) : "w"(a), "x"(b));
  return result;
}

static Int4 whole_register(Int4 a) {
  Int4 result;
  __asm__("str %q1, [%2]\n\tldr %q0, [%2]" : "=&w"(result) : "w"(a), "r"(&(Int4){0}) : "memory");
  return result;
}

// I: of add; J: of sub; K, L: of logical instructions; M, N: of mov.
static uint64_t immediates(uint64_t a) {
  __asm__("add %0, %0, %1" : "+r"(a) : "I"(4095));
  __asm__("add %0, %0, %1" : "+r"(a) : "J"(-7));
  __asm__("orr %w0, %w0, %1" : "+r"(a) : "K"(0xff00));
  __asm__("and %0, %0, %1" : "+r"(a) : "L"(0xffff0000ffff0000));
  __asm__("mov %w0, %1" : "+r"(a) : "M"(0x12340000));
  __asm__("mov %0, %1" : "+r"(a) : "N"(0x5678000000000000));
  return a;
}

// Z: zero is the zero register; rZ takes it or another.
static uint64_t zero(uint64_t a) {
  uint64_t result;
  __asm__("add %0, %1, %x2" : "=r"(result) : "r"(a), "rZ"(0L));
  return result;
}

static int memory(int *place) {
  int result;
  __asm__("ldr %w0, %1" : "=r"(result) : "Q"(*place));
  __asm__("str %w1, %0" : "=m"(*place) : "r"(result + 1));
  __asm__("ldr %w0, [%1]" : "=r"(result) : "r"(place), "m"(*place));
  __asm__("ldr %w0, %a1" : "=r"(result) : "r"(place), "m"(*place));
  return result;
}

// The flags as results.
static int compare(long a, long b) {
  int equal, less, higher, overflow;
  __asm__("cmp %4, %5"
          : "=@cceq"(equal), "=@cclt"(less), "=@cchi"(higher), "=@ccvs"(overflow)
          : "r"(a), "r"(b));
  return equal | less << 1 | higher << 2 | overflow << 3;
}

static uint64_t named(uint64_t a) {
  __asm__("lsl %[value], %[value], %[count]" : [value] "+r"(a) : [count] "i"(4));
  return a;
}

static int matching(int a) {
  int result;
  __asm__("add %w0, %w1, #%c2" : "=r"(result) : "0"(a), "i"(3));
  return result;
}

static long fixed_register(long a) {
  register long argument __asm__("x3") = a;
  register double other __asm__("d9") = 0.5;
  long result;
  double half;
  __asm__("add %0, x3, #1\n\tfmov %d1, d9"
          : "=r"(result), "=w"(half)
          : "r"(argument), "w"(other)
          : "cc", "x4", "w5", "v6", "d7", "v8", "s10");
  return result + (long)(half * 2);
}

static const char *jump(int a) {
  __asm__ goto("cbz %w0, %l[is_zero]\n\ttbnz %w0, #31, %l2" : : "r"(a) : : is_zero, is_negative);
  return "positive";
is_zero:
  return "zero";
is_negative:
  return "negative";
}

static int goto_output(int a) {
  int result;
  __asm__ goto("add %w0, %w1, #1\n\tcbz %w1, %l2" : "=&r"(result) : "r"(a) : : none);
  return result;
none:
  return -result;
}

extern int table[4];
int table[4] = {10, 20, 30, 40};
static int symbol(void) {
  int *place;
  int result;
  __asm__("adrp %0, %2\n\tadd %0, %0, :lo12:%2\n\tldr %w1, [%0, #%c3]"
          : "=&r"(place), "=r"(result)
          : "S"(table), "i"(4));
  return result;
}

int main(void) {
  printf("%lx %x %lx\n", wide(1L << 40, 2), narrow(~0u, 2), x_of_int(~0u));
  printf("%.2f %.2f\n", scalar(1.25, 2.5), (double)single(1.5f));
  Int4 sum = vector((Int4){1, 2, 3, 4}, (Int4){10, 20, 30, 40}), copy = whole_register(sum);
  printf("%d %d %d %d %d\n", sum[0], sum[1], sum[2], sum[3], copy[3]);
  printf("%lx %lx\n", immediates(1), zero(5));
  int place = 41;
  printf("%d %d\n", memory(&place), place);
  printf("%d %d %d %d\n", compare(1, 1), compare(-1, 1), compare(2, 1), compare(1L << 63, 1));
  printf("%lx %d %ld\n", named(0x12), matching(4), fixed_register(6));
  printf("%s %s %s %d %d\n", jump(0), jump(-5), jump(5), goto_output(3), goto_output(0));
  printf("%d\n", symbol());
  return 0;
}
