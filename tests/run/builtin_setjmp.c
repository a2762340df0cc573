// GNU: __builtin_setjmp needs no more than its buffer of five words; what is not in a register comes
// back with __builtin_longjmp, from any depth.
// REFERENCE: gcc
#include <stdio.h>
#include <string.h>

struct Guarded {
  long before;
  void *buffer[5];
  long after;
};

static struct Guarded place = {.before = 11, .after = 22};

static __attribute__((noinline)) void deep(int depth, double value) {
  char noise[64];
  memset(noise, depth, sizeof noise);
  if (depth == 0)
    __builtin_longjmp(place.buffer, 1);
  deep(depth - 1, value * noise[0]);
  __asm__ volatile("" : : "m"(noise));
}

static __attribute__((noinline)) int run(int count, double scale, const char *name) {
  volatile int rounds = 0;
  long kept[4] = {1, 2, 3, 4};
  __asm__ volatile("" : "+m"(kept));
  if (__builtin_setjmp(place.buffer) == 0) {
    printf("%s first\n", name);
  } else {
    printf("%s again %d\n", name, rounds);
  }
  if (rounds++ < count)
    deep(rounds, scale);
  printf("%s %.2f %ld\n", name, scale * kept[1], kept[0] + kept[3]);
  return rounds;
}

// With the stack growing between.
static __attribute__((noinline)) int grown(int size) {
  char *first = __builtin_alloca(size);
  strcpy(first, "alloca");
  volatile int times = 0;
  if (!__builtin_setjmp(place.buffer)) {
    char *second = __builtin_alloca(size * 4);
    memset(second, 7, size * 4);
    times = second[3];
    deep(2, 1.5);
  }
  return printf("%s %d\n", first, times);
}

int main(void) {
  printf("%d\n", run(3, 1.5, "loop"));
  printf("%d\n", grown(100));
  printf("%ld %ld\n", place.before, place.after);
  return 0;
}
