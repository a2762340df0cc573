// Member access and subscripts, C23 6.5.3.2 and 6.5.3.4.
struct s { int m, second; union { int u; struct { int deep; }; }; } s, *p;
struct incomplete *inc;
union un { int a; } un;
int i, array[3], *ip;
const struct s cs;
struct s get(void);

void members(void) {
  s.m = 1;
  s.deep = 2;
  p->deep = 3;
  s->m = 1;
  p.m = 1;
  s.missing = 1;
  s.secnd = 1;
  inc->m = 1;
  i.m = 1;
  i->m = 1;
  ip->m = 1;
  ip.m = 1;
  cs.deep = 1;
  get().m = 1;
  i = get().second;
  un.b = 1;
}
void subscripts(char c) {
  array[0] = 1;
  0 [array] = 1;
  i[i] = 1;
  array[1.5] = 1;
  array[p] = 1;
  members[0];
  inc[0];
  array[c] = 1;
  s[0] = 1;
}
