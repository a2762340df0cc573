// GNU: with -fexceptions the functions of cleanup attributes run when a thread is cancelled, innermost
// first, in every frame; not those of scopes that were left.
// ARGS: -fexceptions -pthread
#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

static void say(int *value) { printf("cleanup %d\n", *value); }
static void say_text(char (*text)[8]) { printf("text %s\n", *text); }
__attribute__((noinline)) static void wait_for_ever(int n) {
  int inner __attribute__((cleanup(say))) = n;
  while (inner) {
    pause();
  }
}
static int work(int n) {
  int outer __attribute__((cleanup(say))) = 1;
  {
    int left __attribute__((cleanup(say))) = 2;
    left += n;
  }
  char text[8] __attribute__((cleanup(say_text))) = "array";
  int vla[n];
  vla[0] = 4;
  int last __attribute__((cleanup(say))) = vla[0];
  wait_for_ever(n + 4);
  return outer;
}
static void *run(void *unused) {
  int first __attribute__((cleanup(say))) = 0;
  first = work(3);
  return unused;
}
int main(void) {
  setvbuf(stdout, 0, _IOLBF, 0);
  pthread_t thread;
  pthread_create(&thread, 0, run, 0);
  usleep(20000);
  pthread_cancel(thread);
  void *result;
  pthread_join(thread, &result);
  printf("%d\n", result == PTHREAD_CANCELED);
  int plain __attribute__((cleanup(say))) = 9;
  return plain - 9;
}
