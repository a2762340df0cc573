// --coverage: gcov's notes beside the object, counts beside them after the run, without -g too.
// RUN[run]: %cinch -O0 --coverage main.c -o p && ls p-main.gcno && ./p && ls p-main.gcda && llvm-cov-22 gcov p-main.gcda >/dev/null && grep -E '^ +[0-9#]+\*?: +[1-9]' main.c.gcov
// RUN[object]: %cinch -O2 -fprofile-arcs -ftest-coverage -c main.c -o main.o && ls main.gcno && %cinch --coverage main.o -o p && ./p && ls main.gcda
//--- main.c
static int work(int n) {
  int sum = 0;
  for (int i = 0; i < n; i++) {
    sum += i;
  }
  if (n > 100) {
    sum = -1;
  }
  return sum;
}
int main(void) { return work(10) != 45; }
// STDOUT[run]: p-main.gcno
// STDOUT[run]: p-main.gcda
// STDOUT[run]:         1:    1:static int work(int n) {
// STDOUT[run]:         1:    2:  int sum = 0;
// STDOUT[run]:        11:    3:  for (int i = 0; i < n; i++) {
// STDOUT[run]:        10:    4:    sum += i;
// STDOUT[run]:         1:    6:  if (n > 100) {
// STDOUT[run]:     #####:    7:    sum = -1;
// STDOUT[run]:     #####:    8:  }
// STDOUT[run]:         1:    9:  return sum;
// STDOUT[run]:         1:   11:int main(void) { return work(10) != 45; }
// STDOUT[object]: main.gcno
// STDOUT[object]: main.gcda
