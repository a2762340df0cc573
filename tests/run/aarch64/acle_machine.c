// ACLE: system registers, barriers, hints, exclusive access, bits.
// ARGS: -march=armv8.5-a+rng
// REFERENCE: clang
#include <arm_acle.h>
#include <stdio.h>

static void registers(void) {
  unsigned long old = __arm_rsr64("tpidr_el0");
  __arm_wsr64("tpidr_el0", old);
  printf("%d\n", old == __arm_rsr64("tpidr_el0"));
  printf("%d\n", old == (unsigned long)__arm_rsrp("tpidr_el0"));
  unsigned long state = __arm_rsr64("fpcr");
  __arm_wsr64("fpcr", 1ul << 22);
  printf("%lx\n", __arm_rsr64("fpcr"));
  __arm_wsr64("fpcr", state);
}

static void hints(int *place) {
  __dmb(15);
  __dsb(11);
  __isb(15);
  __nop();
  __yield();
  __sevl();
  __pld(place);
  __pldx(1, 2, 1, place);
}

// Nobody else writes: the store fails at most now and then.
#define ADD(type, place, value)                                                                    \
  do {                                                                                             \
    type sum_;                                                                                     \
    do {                                                                                           \
      sum_ = __builtin_arm_ldaex(place) + (value);                                                 \
    } while (__builtin_arm_stlex(sum_, place));                                                    \
  } while (0)

static void exclusive(void) {
  signed char small = -5;
  int middle = 7;
  float number = 1.5f;
  __int128 wide = ((__int128)3 << 64) | 9;
  int *pointer = &middle;
  ADD(signed char, &small, 100);
  ADD(int, &middle, -8);
  ADD(float, &number, 2.25f);
  ADD(__int128, &wide, (__int128)1 << 64);
  ADD(int *, &pointer, 1);
  printf("%d %d %g %lx%016lx %d\n", small, middle, number, (unsigned long)(wide >> 64),
         (unsigned long)wide, pointer == &middle + 1);
  __builtin_arm_clrex();
}

static void bits(void) {
  printf("%x %lx\n", __rbit(0x12345678u), __rbitl(1));
  printf("%u %u %u\n", __clz(0), __clzll(77), __cls(0xfffff000u));
  printf("%x %x %x\n", __rev16(0x12345678u), __ror(0x12345678u, 8), __revsh(0x1234));
  unsigned long number = 0;
  int failed = __rndr(&number);
  printf("%d\n", failed == 0 || number == 0);
}

int main(void) {
  int place = 0;
  registers();
  hints(&place);
  exclusive();
  bits();
  return 0;
}
