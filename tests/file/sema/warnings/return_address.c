// Addresses of what ends with the function.
// ARGS: -fsyntax-only %s
struct S { int a[3]; int b; }; 
int *f1(int p) { int x; int arr[3]; static int st; struct S s;
//~ 23: warning: address of stack memory associated with local variable 'x' returned [-Wreturn-stack-address]
  if (p == 1) return &x;
//~ 22: warning: address of stack memory associated with local variable 'arr' returned [-Wreturn-stack-address]
  if (p == 2) return arr;
//~ 23: warning: address of stack memory associated with local variable 'arr' returned [-Wreturn-stack-address]
  if (p == 3) return &arr[1];
//~ 22: warning: address of stack memory associated with local variable 'arr' returned [-Wreturn-stack-address]
  if (p == 4) return arr + 1;
//~ 23: warning: address of stack memory associated with parameter 'p' returned [-Wreturn-stack-address]
  if (p == 5) return &p;
  if (p == 6) return &st;
//~ 22: warning: address of stack memory associated with local variable 's' returned [-Wreturn-stack-address]
  if (p == 7) return s.a;
//~ 23: warning: address of stack memory associated with local variable 's' returned [-Wreturn-stack-address]
  if (p == 8) return &s.b;
//~ 27: warning: address of stack memory associated with local variable 'x' returned [-Wreturn-stack-address]
//~ 31: warning: address of stack memory associated with local variable 'arr' returned [-Wreturn-stack-address]
  if (p == 9) return p ? &x : arr;
//~ 39: warning: address of stack memory associated with local variable 'x' returned [-Wreturn-stack-address]
  if (p == 10) return (int *)(char *)&x;
//~ 23: warning: address of stack memory associated with compound literal returned [-Wreturn-stack-address]
  if (p == 11) return (int[]){1};
//~ 24: warning: address of stack memory associated with compound literal returned [-Wreturn-stack-address]
  if (p == 12) return &(int){1};
  int *q = &x; return q;
}
//~ 34: warning: returning address of label, which is local [-Wreturn-stack-address]
void *label(void) { here: return &&here; }
