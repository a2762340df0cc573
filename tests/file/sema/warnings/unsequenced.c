// One variable modified and accessed without an order between the two.
// ARGS: -fsyntax-only -Wno-unused-value %s
int f(int, ...), *p, a[10]; struct S { int m; } s;
void g(int i, int j) {
//~ 8: warning: multiple unsequenced modifications to 'i' [-Wunsequenced]
  i = i++;
//~ 7: warning: multiple unsequenced modifications to 'i' [-Wunsequenced]
  i = ++i;
//~ 11: warning: unsequenced modification and access to 'i' [-Wunsequenced]
  a[i] = i++;
//~ 6: warning: unsequenced modification and access to 'i' [-Wunsequenced]
  a[i++] = i;
//~ 6: warning: multiple unsequenced modifications to 'i' [-Wunsequenced]
  f(i++, i++);
//~ 9: warning: unsequenced modification and access to 'i' [-Wunsequenced]
  f(i, i++);
//~ 10: warning: multiple unsequenced modifications to 'i' [-Wunsequenced]
  i = (i = 1) + 2;
  i = i + 1;
//~ 4: warning: multiple unsequenced modifications to 'i' [-Wunsequenced]
  i++ + i++;
//~ 4: warning: unsequenced modification and access to 'i' [-Wunsequenced]
  i++ + i;
//~ 8: warning: unsequenced modification and access to 'i' [-Wunsequenced]
  i + i++;
//~ 9: warning: unsequenced modification and access to 'i' [-Wunsequenced]
  i += i++;
//~ 12: warning: multiple unsequenced modifications to 'i' [-Wunsequenced]
  i = j = i++;
  (i++, i) + 1;
  i = (i++, i);
  i && i++;
  i++ && i;
  i ? i++ : i--;
//~ 9: warning: unsequenced modification and access to 'i' [-Wunsequenced]
  (i ? i++ : j) + i;
  s.m = s.m++;
  *p = (*p)++;
//~ 14: warning: unsequenced modification and access to 'i' [-Wunsequenced]
  a[i] = a[i = 1];
  i = f(i++);
//~ 8: warning: unsequenced modification and access to 'i' [-Wunsequenced]
  j = i++ * 2 + (i > 0 ? i : 2);
//~ 8: warning: multiple unsequenced modifications to 'p' [-Wunsequenced]
  p = p++ + 1;
//~ 7: warning: unsequenced modification and access to 'i' [-Wunsequenced]
  a[i = 1] = i;
  int k = k = 1;
//~ 14: warning: unsequenced modification and access to 'l' [-Wunsequenced]
  int l = (l = 1) + l;
//~ 8: warning: unsequenced modification and access to 'i' [-Wunsequenced]
  if (i++ == i) return;
  f(sizeof(i++), i);
}
