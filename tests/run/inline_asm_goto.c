// GNU: `asm goto` out of scopes with cleanups, VLAs and outputs; the frame pointer as a variable.
// REFERENCE: none (gcc 12 forgets the cleanups on the way to the label, clang refuses such jumps)
// X86: instructions of x86; aarch64/inline_asm.c is its twin
#include <stdio.h>

static int log_of_cleanups;
static void note(int *value) { log_of_cleanups = log_of_cleanups * 10 + *value; }

static int leave(int condition) {
  log_of_cleanups = 0;
  {
    int outer __attribute__((cleanup(note))) = 1;
    int array[condition + 2];
    array[0] = condition;
    {
      int inner __attribute__((cleanup(note))) = 2;
      __asm__ goto("testl %0, %0; jne %l1" : : "r"(array[0]) : "cc" : away);
      inner = 3;
    }
  }
  return log_of_cleanups;
away:
  return -log_of_cleanups;
}

static int leave_with_output(int condition) {
  int result;
  log_of_cleanups = 0;
  {
    int inner __attribute__((cleanup(note))) = 7;
    __asm__ goto("movl %1, %0; addl $5, %0; testl %1, %1; jne %l[away]"
                 : "=&r"(result)
                 : "r"(condition)
                 : "cc"
                 : away);
  }
  return result;
away:
  return result * 100 + log_of_cleanups;
}

static int again(int count) {
  int rounds = 0;
  log_of_cleanups = 0;
back:
  ++rounds;
  {
    int inner __attribute__((cleanup(note))) = rounds;
    __asm__ goto("cmpl %1, %0; jl %l2" : : "r"(rounds), "r"(count) : "cc" : back);
  }
  return log_of_cleanups;
}

register unsigned long frame __asm__("rbp");
static __attribute__((noinline)) int has_frame(void) {
  return frame == (unsigned long)__builtin_frame_address(0);
}

int main(void) {
  printf("%d %d\n", leave(0), leave(1));
  printf("%d %d\n", leave_with_output(0), leave_with_output(4));
  printf("%d\n", again(4));
  printf("%d\n", has_frame());
  return 0;
}
