// C17 6.5.2.3: members of structures and unions.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
//~ 8: note: forward declaration of 'struct incomplete'
struct incomplete;
struct record { int member; } object;
union either { int number; float real; } choice;
int f(int n, int *p, struct record *r, struct incomplete *q) {
//~ 8: error: member reference base type 'int' is not a structure or union
  n = n.member; // p1
//~ 14: error: no member named 'unknown' in 'struct record'
  n = object.unknown; // p1
//~ 14: error: no member named 'member' in 'union either'; did you mean 'number'?
  n = choice.member; // p1
//~ 8: error: member reference type 'struct record *' is a pointer; did you mean to use '->'?
  n = r.member; // p1
//~ 8: error: member reference base type 'int *' is not a structure or union
  n = p.member; // p1
//~ 10: error: member reference type 'int' is not a pointer
  n = n->member; // p2
//~ 8: error: member reference base type 'int' is not a structure or union
  n = p->member; // p2
//~ 13: error: member reference type 'struct record' is not a pointer; did you mean to use '.'?
  n = object->member; // p2
//~ 10: error: no member named 'unknown' in 'struct record'
  n = r->unknown; // p2
//~ 8: error: incomplete definition of type 'struct incomplete'
  n = q->member; // p2
  return n;
}
