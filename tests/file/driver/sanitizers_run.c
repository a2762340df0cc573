// What the instrumented programs find, with clang's run-time libraries. TSan misses a race now and then on a busy machine (also
// in clang's programs), therefore ten runs.
// RUN[address]: for l in -O0 -O2; do %cinch $l -fsanitize=address main.c -o p && for k in heap stack global free; do ./p $k 2>&1 | grep -o 'AddressSanitizer: [a-z-]* on' | head -1; done; ./p none; done
// RUN[scope]: %cinch -O0 -fsanitize=address main.c -o p && ./p scope 2>&1 | grep -o 'AddressSanitizer: [a-z-]* on' | head -1
// RUN[memory]: %cinch -O1 -fsanitize=memory main.c -o p && ./p uninitialized 2>&1 | grep -o -m1 'use-of-uninitialized-value'; ./p none
// RUN[thread]: %cinch -O1 -fsanitize=thread thread.c -o p && for i in 1 2 3 4 5 6 7 8 9 10; do ./p 2>&1; done | grep -o 'data race' | head -1
// RUN[fuzzer]: %cinch -O1 -fsanitize=fuzzer fuzz.c -o p && ./p -runs=4000000 -seed=1 2>&1 | grep -o 'deadly signal' | head -1
// RUN[leak]: %cinch -fsanitize=leak main.c -o p && ./p leak 2>&1 | grep -o 'detected memory leaks'
// RUN[profile]: %cinch -O1 -fprofile-generate main.c -o p && LLVM_PROFILE_FILE=x.profraw ./p none && llvm-profdata-22 merge x.profraw -o x.profdata && %cinch -O2 -fprofile-use=x.profdata main.c -o q && ./q none && %cinch -fprofile-instr-generate main.c -o r && LLVM_PROFILE_FILE=y.profraw ./r none && ls y.profraw
//--- main.c
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
volatile int one = 1;
int table[4];
int main(int argc, char **argv) {
  const char *what = argv[1];
  volatile char *heap = malloc(4);
  int values[4] = {0};
  volatile int *p = values;
  volatile int unset;
  if (!strcmp(what, "heap")) heap[one + 3] = 1;
  if (!strcmp(what, "stack")) p[one + 3] = 1;
  if (!strcmp(what, "global")) { volatile int *t = table; t[one + 3] = 1; }
  if (!strcmp(what, "scope")) { { int inner = one; p = &inner; } *p = 1; }
  if (!strcmp(what, "uninitialized") && unset) puts("unset");
  if (!strcmp(what, "leak")) { heap = 0; return 0; }
  free((void *)heap);
  if (!strcmp(what, "free")) heap[0] = 1;
  puts("end");
  return 0;
}
//--- thread.c
#include <pthread.h>
int shared;
void *work(void *p) { shared++; return p; }
int main(void) {
  pthread_t thread;
  pthread_create(&thread, 0, work, 0);
  shared++;
  return pthread_join(thread, 0);
}
//--- fuzz.c
#include <stddef.h>
#include <stdlib.h>
int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size) {
  if (size > 2 && data[0] == 'B' && data[1] == 'U' && data[2] == 'G') abort();
  return 0;
}
// STDOUT[address]: AddressSanitizer: heap-buffer-overflow on
// STDOUT[address]: AddressSanitizer: stack-buffer-overflow on
// STDOUT[address]: AddressSanitizer: global-buffer-overflow on
// STDOUT[address]: AddressSanitizer: heap-use-after-free on
// STDOUT[address]: end
// STDOUT[address]: AddressSanitizer: heap-buffer-overflow on
// STDOUT[address]: AddressSanitizer: stack-buffer-overflow on
// STDOUT[address]: AddressSanitizer: global-buffer-overflow on
// STDOUT[address]: AddressSanitizer: heap-use-after-free on
// STDOUT[address]: end
// STDOUT[scope]: AddressSanitizer: stack-use-after-scope on
// STDOUT[memory]: use-of-uninitialized-value
// STDOUT[memory]: end
// STDOUT[thread]: data race
// STDOUT[fuzzer]: deadly signal
// STDOUT[leak]: detected memory leaks
// STDOUT[profile]: end
// STDOUT[profile]: end
// STDOUT[profile]: end
// STDOUT[profile]: y.profraw
