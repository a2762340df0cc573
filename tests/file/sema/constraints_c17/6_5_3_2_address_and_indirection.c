// C17 6.5.3.2: the operands of & and *.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
struct fields { int wide : 3; int whole; } object;
struct fields make(void);
void f(int n, void *v) {
  register int fast = 1;
  register struct fields fast_object = {1, 2};
  register int fast_array[2] = {1, 2};
//~ 9: error: cannot take the address of an rvalue of type 'int'
  (void)&1; // p1
//~ 9: error: cannot take the address of an rvalue of type 'int'
  (void)&(n + 1); // p1
//~ 9: error: cannot take the address of an rvalue of type 'struct fields'
  (void)&make(); // p1
//~ 9: error: cannot take the address of an rvalue of type 'int'
  (void)&make().whole; // p1
//~ 9: error: address of bit-field requested
  (void)&object.wide; // p1
//~ 9: error: address of register variable requested
  (void)&fast; // p1
//~ 9: error: address of register variable requested
  (void)&fast_object.whole; // p1
//~ 9: error: address of register variable requested
  (void)&fast_array[0]; // p1
//~ 9: error: cannot take the address of an rvalue of type 'int'
  (void)&(n ? n : n); // p1
//~ 9: error: cannot take the address of an rvalue of type 'int'
  (void)&n++; // p1
//~ 9: error: cannot take the address of an rvalue of type 'int'
  (void)&(int)n; // p1
//~ 9: error: indirection requires pointer operand ('int' invalid)
  (void)*n; // p2
//~ 9: error: indirection requires pointer operand ('struct fields' invalid)
  (void)*object; // p2
//~ 9: error: indirection requires pointer operand ('double' invalid)
  (void)*1.5; // p2
//~ 7: warning: ISO C does not allow indirection on operand of type 'void *' [-Wvoid-ptr-dereference]
//~ 5: error: assigning to 'int' from incompatible type 'void'
  n = *v; // 6.5.16.1p1
}
