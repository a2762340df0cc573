// C23 6.5.16p3: nullptr in a conditional goes with pointers and null pointer constants.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c23 %s
struct s { int x; } record;
void operands(int n, int *p, double d, typeof(nullptr) null, void (*f)(void)) {
  p = n ? p : nullptr;
  p = n ? null : p;
  f = n ? f : null;
  null = n ? null : nullptr;
//~ 12: error: non-pointer operand type 'int' incompatible with nullptr
  null = n ? null : 0;
//~ 9: error: non-pointer operand type 'int' incompatible with nullptr
  p = n ? null : n;
//~ 9: error: non-pointer operand type 'double' incompatible with nullptr
  p = n ? d : null;
//~ 9: error: non-pointer operand type 'int' incompatible with nullptr
  p = n ? null : 1;
//~ 5: error: non-pointer operand type 'struct s' incompatible with nullptr
  n ? null : record;
  p = null ?: p;
//~ 12: error: non-pointer operand type 'int' incompatible with nullptr
  n = null ?: n;
  static_assert(_Generic(1 ? nullptr : p, int *: 1));
  static_assert(_Generic(1 ? nullptr : nullptr, typeof(nullptr): 1));
}
