// An expression holds a value of dead code while the rest of that code is dropped: `&&` branches in it.
// ARGS: -w -S -emit-llvm -o - %s
// CHECK-LABEL: define {{.*}} @held(
// CHECK: ret i32 0
short shifted(int, int);
char added(int, int);
int subtracted(int, int);
int set;
int held(signed char small) {
  int other;
  int zero = 0;
  char start;
  if (set = 12)
    ;
  else {
    char first = start;
    int number = 1;
    if (shifted((65535UL == zero) !=
                    subtracted((((((added((first ^= other) > small, 205) ^ small), 7L) && zero) >
                                 42L) >= number), 1),
                9) ||
        small) {
    inside:
      number &= 0;
    }
  }
  return 0;
}
