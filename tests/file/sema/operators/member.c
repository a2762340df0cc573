// Member access and subscripts, C23 6.5.3.2 and 6.5.3.4.
struct s { int m, second; union { int u; struct { int deep; }; }; } s, *p;
//~ 8: note: forward declaration of 'struct incomplete'
//~ 8: note: forward declaration of 'struct incomplete'
struct incomplete *inc;
union un { int a; } un;
int i, array[3], *ip;
//~ 16: note: variable 'cs' declared const here
const struct s cs;
struct s get(void);

void members(void) {
  s.m = 1;
  s.deep = 2;
  p->deep = 3;
//~ 4: error: member reference type 'struct s' is not a pointer; did you mean to use '.'?
  s->m = 1;
//~ 4: error: member reference type 'struct s *' is a pointer; did you mean to use '->'?
  p.m = 1;
//~ 5: error: no member named 'missing' in 'struct s'
  s.missing = 1;
//~ 5: error: no member named 'secnd' in 'struct s'; did you mean 'second'?
  s.secnd = 1;
//~ 6: error: incomplete definition of type 'struct incomplete'
  inc->m = 1;
//~ 4: error: member reference base type 'int' is not a structure or union
  i.m = 1;
//~ 6: error: member reference type 'int' is not a pointer
  i->m = 1;
//~ 5: error: member reference base type 'int' is not a structure or union
  ip->m = 1;
//~ 5: error: member reference base type 'int *' is not a structure or union
  ip.m = 1;
//~ 11: error: cannot assign to variable 'cs' with const-qualified type 'const struct s'
  cs.deep = 1;
//~ 11: error: expression is not assignable
  get().m = 1;
  i = get().second;
//~ 6: error: no member named 'b' in 'union un'
  un.b = 1;
}
void subscripts(char c) {
  array[0] = 1;
  0 [array] = 1;
//~ 4: error: subscripted value is not an array, pointer, or vector
  i[i] = 1;
//~ 8: error: array subscript is not an integer
  array[1.5] = 1;
//~ 8: error: array subscript is not an integer
  array[p] = 1;
//~ 3: error: subscript of pointer to function type 'void (void)'
  members[0];
//~ 6: error: subscript of pointer to incomplete type 'struct incomplete'
  inc[0];
  array[c] = 1;
//~ 4: error: subscripted value is not an array, pointer, or vector
  s[0] = 1;
}
