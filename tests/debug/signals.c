// A backtrace from a signal handler into the function that was interrupted.
#include <signal.h>
#include <stdlib.h>

static volatile int caught;

static void on_signal(int number) {
  int seen = number;
  caught = seen;
}

static int interrupted(int depth) {
  int here = depth * 10;
  if (depth == 0) {
    raise(SIGUSR1);
    return here;
  }
  return interrupted(depth - 1) + here;
}

int main(void) {
  signal(SIGUSR1, on_signal);
  int result = interrupted(2);
  return result == 30 && caught == SIGUSR1 ? 0 : 1;
}
