#include "support.h"

#include <float.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

void mark_bytes(void *p, size_t size) { memset(p, 0xff, size); }

void mark_bits(void *p, unsigned count) {
  for (unsigned i = 0; i < count; ++i)
    ((unsigned char *)p)[i / 8] |= 1u << i % 8;
}

void mark_floats(void *p, size_t size, unsigned count) {
  for (unsigned i = 0; i < count; ++i) {
    memset((char *)p + i * size, 0xff, size);
    ((unsigned char *)p)[i * size + size - 1] = 0xbf;
  }
}

void mark_long_doubles(void *p, unsigned count) {
  size_t size = LDBL_MANT_DIG == 64 ? 10 : sizeof(long double);
  for (unsigned i = 0; i < count; ++i)
    mark_floats((long double *)p + i, size, 1);
}

void mark_copies(void *p, const void *from, size_t size, unsigned count) {
  for (unsigned i = 0; i < count; ++i)
    memcpy((char *)p + i * size, from, size);
}

void mark_also(void *p, const void *from, size_t size) {
  for (size_t i = 0; i < size; ++i)
    ((unsigned char *)p)[i] |= ((const unsigned char *)from)[i];
}

static unsigned noise(unsigned seed, size_t i) {
  unsigned x = seed * 2654435761u + (unsigned)i * 40503u + 12345u;
  x ^= x >> 15;
  x *= 2246822519u;
  return (x ^ x >> 13) & 0xff;
}

void fill(void *p, const void *mark, size_t size, unsigned seed) {
  const unsigned char *bits = mark;
  for (size_t i = 0; i < size; ++i)
    ((unsigned char *)p)[i] = noise(seed, i) & bits[i];
}

#ifdef __x86_64__
// libgcc 12 lacks it. The result travels as a _Float16 does.
_Float16 __truncsfbf2(float x);
_Float16 __truncsfbf2(float x) {
  unsigned bits;
  memcpy(&bits, &x, sizeof bits);
  unsigned short upper = bits >> 16;
  _Float16 result;
  memcpy(&result, &upper, sizeof result);
  return result;
}
#endif

static int failed;

void check(const void *p, const void *mark, size_t size, unsigned seed, int function,
           int position) {
  const unsigned char *bytes = p, *bits = mark;
  for (size_t i = 0; i < size; ++i)
    if ((bytes[i] ^ noise(seed, i)) & bits[i]) {
      ++failed;
      printf("f%d argument %d\n", function, position);
      return;
    }
}

static sigjmp_buf back;

static void crashed(int signal) { siglongjmp(back, signal); }

void run(int function, void (*call)(void)) {
  signal(SIGSEGV, crashed);
  signal(SIGBUS, crashed);
  if (sigsetjmp(back, 1)) {
    ++failed;
    printf("f%d argument -1\n", function);
    return;
  }
  call();
}

int failures(void) { return failed; }
