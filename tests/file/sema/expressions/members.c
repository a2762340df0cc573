// Member access and subscripts (C17 6.5.2.1, 6.5.2.3).
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -std=c17 -Wchar-subscripts %s
struct S { int member; int bits : 3; const int fixed; struct { int inner; }; } s, *p;
//~ 8: note: forward declaration of 'struct incomplete'
//~ 8: note: forward declaration of 'struct incomplete'
struct incomplete *ip;
int i, *q, array[3];
void *v;
void f(void) {
//~ 5: error: no member named 'unknown' in 'struct S'
  s.unknown;
//~ 5: error: no member named 'membre' in 'struct S'; did you mean 'member'?
  s.membre;
//~ 6: error: no member named 'unknown' in 'struct S'
  p->unknown;
//~ 4: error: member reference type 'struct S *' is a pointer; did you mean to use '->'?
//~ 5: warning: expression result unused [-Wunused-value]
  p.member;
//~ 4: error: member reference type 'struct S' is not a pointer; did you mean to use '.'?
//~ 6: warning: expression result unused [-Wunused-value]
  s->member;
//~ 4: error: member reference base type 'int' is not a structure or union
  i.member;
//~ 6: error: member reference type 'int' is not a pointer
  i->member;
//~ 4: error: member reference base type 'int' is not a structure or union
  q->member;
//~ 5: error: incomplete definition of type 'struct incomplete'
  ip->member;
//~ 4: error: member reference base type 'void (void)' is not a structure or union
  f.member;
//~ 8: error: array subscript is not an integer
  array[1.5];
//~ 8: error: array subscript is not an integer
  array["x"];
//~ 4: error: subscripted value is not an array, pointer, or vector
  i[i];
//~ 3: error: subscript of pointer to function type 'void (void)'
  f[1];
//~ 5: error: subscript of pointer to incomplete type 'struct incomplete'
  ip[1];
//~ 4: warning: subscript of a pointer to void is a GNU extension [-Wgnu-pointer-arith]
  v[1];
//~ 8: warning: expression result unused [-Wunused-value]
  array[(char)1];
  1[array] = 2;
  s.inner = s.fixed;
//~ 7: error: member reference type 'struct S *' is a pointer; did you mean to use '->'?
//~ 8: warning: expression result unused [-Wunused-value]
  (&s).member;
  _Atomic struct S a;
//~ 4: error: accessing a member of an atomic structure or union is undefined behavior [-Watomic-access]
  a.member = 1;
//~ 8: error: array subscript is not an integer
  array[s];
}
