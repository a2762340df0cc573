// C17 6.5.2.4p1 and 6.5.3.1p1: a modifiable lvalue of real or pointer type.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
//~ 8: note: forward declaration of 'struct incomplete'
//~ 8: note: forward declaration of 'struct incomplete'
struct incomplete;
struct record { int member; } object;
int function(void), array[2];
//~ 11: note: variable 'constant' declared const here
//~ 11: note: variable 'constant' declared const here
const int constant = 1;
//~ 21: note: variable 'fixed' declared const here
const struct record fixed;
void f(struct incomplete *q, void *v, void (*g)(void), const int *pointer) {
//~ 9: error: cannot increment value of type 'struct record'
  object++; // 6.5.2.4p1
//~ 3: error: cannot decrement value of type 'struct record'
  --object; // 6.5.3.1p1
//~ 8: error: cannot increment value of type 'int[2]'
  array++; // 6.5.2.4p1
//~ 3: error: cannot increment value of type 'int[2]'
  ++array; // 6.5.3.1p1
//~ 11: error: cannot increment value of type 'int (void)'
  function++; // 6.5.2.4p1
//~ 3: error: cannot decrement value of type 'int (void)'
  --function; // 6.5.3.1p1
//~ 11: error: cannot assign to variable 'constant' with const-qualified type 'const int'
  constant++; // 6.5.2.4p1
//~ 3: error: cannot assign to variable 'constant' with const-qualified type 'const int'
  --constant; // 6.5.3.1p1
//~ 15: error: cannot assign to variable 'fixed' with const-qualified type 'const struct record'
  fixed.member++; // 6.5.2.4p1
//~ 3: error: read-only variable is not assignable
  ++*pointer; // 6.5.3.1p1
//~ 4: error: expression is not assignable
  1++; // 6.5.2.4p1
//~ 3: error: expression is not assignable
  --function(); // 6.5.3.1p1
//~ 4: error: arithmetic on a pointer to an incomplete type 'struct incomplete'
  q++; // 6.5.6p2
//~ 3: error: arithmetic on a pointer to an incomplete type 'struct incomplete'
  --q; // 6.5.6p2
//~ 4: warning: arithmetic on a pointer to void is a GNU extension [-Wgnu-pointer-arith]
  v++; // 6.5.6p2
//~ 3: warning: arithmetic on a pointer to the function type 'void (void)' is a GNU extension [-Wgnu-pointer-arith]
  ++g; // 6.5.6p2
//~ 17: error: expression is not assignable
  (array[0] + 1)++; // 6.5.2.4p1
//~ 3: warning: expression result unused [-Wunused-value]
  (long)array[0]++; // fine: the cast is of the result
//~ 5: error: assignment to cast is illegal, lvalue casts are not supported
  ++(long)array[0]; // 6.5.3.1p1
}
