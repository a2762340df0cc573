// GNU: __seg_fs and __seg_gs. %fs points to the thread's control block, whose first word is its own
// address; %gs is set to an object of the program.
// REFERENCE: clang
// X86: its segment registers
#define _GNU_SOURCE
#include <asm/prctl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

struct Area { int number; short halves[4]; unsigned low : 3, high : 5; double real; struct { long a, b, c; } inside; };
static struct Area area = {1, {2, 3, 4, 5}, 6, 7, 8.5, {9, 10, 11}};
static struct Area __seg_gs *const behind = 0;

static long sum(long __seg_gs *p, int count) {
  long total = 0;
  for (int i = 0; i < count; ++i) {
    total += p[i];
  }
  return total;
}
int main(void) {
  uintptr_t __seg_fs *self = 0;
  printf("%d\n", *self == (uintptr_t)__builtin_thread_pointer());
  syscall(SYS_arch_prctl, ARCH_SET_GS, &area);
  printf("%d %d %d %d %g %ld\n", behind->number, behind->halves[2], behind->low, behind->high, behind->real, behind->inside.c);
  printf("%ld\n", sum(&behind->inside.a, 3));
  behind->number += 41, behind->halves[1]--, behind->high = 30;
  ((volatile struct Area __seg_gs *)behind)->real *= 2;
  __atomic_fetch_add(&behind->inside.b, 5, __ATOMIC_SEQ_CST);
  printf("%d %d %d %g %ld\n", area.number, area.halves[1], area.high, area.real, area.inside.b);
  printf("%zu %d\n", sizeof *behind, (int)(uintptr_t)&behind->halves[3]);
}
