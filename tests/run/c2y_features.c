// C2y: defer, named loops, _Countof, conditions with declarations, _Generic on types, 0o, \o{}, ...
// ARGS: -std=c2y
// REFERENCE: none has all of it
#include <stdio.h>
#include <stdlib.h>
#if __has_include(<stdcountof.h>)
#include <stdcountof.h>
#endif
#include <stddefer.h>
int d1(int n) {
  defer { printf("deferred %d\n", n); }
  defer printf("first %d\n", n);
  if (n > 1) return n * 2;
  for (int i = 0; i < 2; i++) { defer printf("loop %d\n", i); if (i) break; }
  return 0;
}
int named(void) {
  int count = 0;
outer: for (int i = 0; i < 10; i++) {
  for (int j = 0; j < 10; j++) {
      if (j == 3) continue outer;
      if (i == 3) break outer;
      count++;
    }
  }
sw: switch (count) { case 9: for (;;) { break sw; } }
  return count;
}
int range(int x) { switch (x) { case 1 ... 5: return 1; case 'a' ... 'z': return 2; default: return 0; } }
int cond(void) {
  if (int x = 5; x > 3) printf("x %d\n", x);
  if (int y = 4) printf("y %d\n", y); else printf("no %d\n", y);
  switch (int z = 2; z) { case 2: printf("z %d\n", z); }
  return 0;
}
int main(void) {
  d1(5); d1(0);
  printf("%d\n", named());
  printf("%d %d %d\n", range(3), range('q'), range(99));
  int arr[7];
  printf("%zu\n", _Countof(arr));
  printf("%zu\n", _Countof(int[3][4]));
  cond();
  printf("%d %d\n", 0o17, '\o{101}');
  printf("%s\n", _Generic(int, int: "int", default: "other"));
  printf("%s\n", _Generic(const int, int: "int", const int: "const int", default: "other"));
  _Complex double c = 1.0 + 2.0i; c++; --c;
  printf("%g %g\n", __real__ c, __imag__ c);
  int v = (static_assert(1), 4);
  printf("%d\n", v);
  typeof(int[3]) q = {1}; printf("%d\n", q[0]);
  struct { int a; int b[]; } *p; (void)p;
  int x = 5; 
  { int *p = &x; ++*p; }
  printf("%d\n", x);
  return 0;
}
