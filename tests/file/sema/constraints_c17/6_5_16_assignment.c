// C17 6.5.16: assignment operators.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
//~ 8: note: forward declaration of 'struct incomplete'
struct incomplete;
struct record { int member; } object;
struct other { int member; } other;
//~ 35: note: non-static data member 'fixed' declared const here
struct holds_constant { const int fixed; struct { const int inner; } nested; } holder;
int array[2], g(void);
void nothing(void);
//~ 25: note: variable 'constant' declared const here
//~ 25: note: variable 'constant' declared const here
void f(int n, const int constant, int *p, const int *pc, long *pl, double x, void *v,
       struct incomplete *i, void (*function)(void), unsigned *pu, char **pp) {
//~ 5: error: expression is not assignable
  1 = n; // 6.5.16p2
//~ 7: error: expression is not assignable
  g() = n; // 6.5.16p2
//~ 9: error: expression is not assignable
  n + 1 = n; // 6.5.16p2
//~ 12: error: cannot assign to variable 'constant' with const-qualified type 'const int'
  constant = n; // 6.5.16p2
//~ 7: error: read-only variable is not assignable
  *pc = n; // 6.5.16p2
//~ 9: error: array type 'int[2]' is not assignable
  array = p; // 6.5.16p2
//~ 5: error: non-object type 'int (void)' is not assignable
  g = g; // 6.5.16p2
//~ 10: error: cannot assign to variable 'holder' with const-qualified data member 'fixed'
  holder = holder; // 6.5.16p2
//~ 6: error: incomplete type 'struct incomplete' is not assignable
  *i = *i; // 6.5.16p2
//~ 3: error: assignment to cast is illegal, lvalue casts are not supported
  (char)n = 1; // 6.5.16p2
//~ 15: error: expression is not assignable
  (n ? n : n) = 1; // 6.5.16p2
//~ 7: error: array type 'char[2]' is not assignable
  "x" = "y"; // 6.5.16p2
//~ 10: error: assigning to 'struct record' from incompatible type 'int'
  object = 1; // 6.5.16.1p1
//~ 10: error: assigning to 'struct record' from incompatible type 'struct other'
  object = other; // 6.5.16.1p1
//~ 5: error: assigning to 'int' from incompatible type 'struct record'
  n = object; // 6.5.16.1p1
//~ 5: error: incompatible pointer to integer conversion assigning to 'int' from 'int *'; dereference with * [-Wint-conversion]
  n = p; // 6.5.16.1p1
//~ 5: error: incompatible integer to pointer conversion assigning to 'int *' from 'int'; take the address with & [-Wint-conversion]
  p = n; // 6.5.16.1p1
//~ 5: error: assigning to 'int *' from incompatible type 'double'
  p = x; // 6.5.16.1p1
//~ 5: error: assigning to 'double' from incompatible type 'int *'
  x = p; // 6.5.16.1p1
//~ 5: warning: assigning to 'int *' from 'const int *' discards qualifiers [-Wincompatible-pointer-types-discards-qualifiers]
  p = pc; // 6.5.16.1p1
//~ 5: error: incompatible pointer types assigning to 'int *' from 'long *' [-Wincompatible-pointer-types]
  p = pl; // 6.5.16.1p1
//~ 5: warning: assigning to 'int *' from 'unsigned int *' converts between pointers to integer types with different sign [-Wpointer-sign]
  p = pu; // 6.5.16.1p1
//~ 6: error: incompatible pointer types assigning to 'const int *' from 'char **' [-Wincompatible-pointer-types]
  pc = pp; // 6.5.16.1p1
//~ 5: warning: assigning to 'void *' from 'void (*)(void)' converts between void pointer and function pointer [-Wpedantic]
  v = function; // 6.5.16.1p1
//~ 12: warning: assigning to 'void (*)(void)' from 'void *' converts between void pointer and function pointer [-Wpedantic]
  function = v; // 6.5.16.1p1
//~ 12: error: incompatible function pointer types assigning to 'void (*)(void)' from 'int (void)' [-Wincompatible-function-pointer-types]
  function = g; // 6.5.16.1p1
//~ 5: error: assigning to 'int' from incompatible type 'void'
  n = nothing(); // 6.5.16.1p1
//~ 16: warning: initializing 'const char **' with an expression of type 'char **' discards qualifiers in nested pointer types [-Wincompatible-pointer-types-discards-qualifiers]
  const char **ppc = pp; // 6.5.16.1p1
//~ 5: error: invalid operands to binary expression ('int *' and 'int *')
  p += p; // 6.5.16.2p1
//~ 5: error: invalid operands to binary expression ('int *' and 'double')
  p += x; // 6.5.16.2p1
//~ 5: warning: arithmetic on a pointer to void is a GNU extension [-Wgnu-pointer-arith]
  v -= 1; // 6.5.16.2p1
//~ 5: error: arithmetic on a pointer to an incomplete type 'struct incomplete'
  i += 1; // 6.5.16.2p1
//~ 5: error: invalid operands to binary expression ('int *' and 'int')
  p *= 2; // 6.5.16.2p2
//~ 10: error: invalid operands to binary expression ('struct record' and 'int')
  object += 1; // 6.5.16.2p2
//~ 5: error: invalid operands to binary expression ('double' and 'int')
  x %= 2; // 6.5.16.2p2
//~ 5: error: invalid operands to binary expression ('double' and 'int')
  x <<= 1; // 6.5.16.2p2
//~ 5: error: invalid operands to binary expression ('int *' and 'int')
  p |= 1; // 6.5.16.2p2
//~ 5: error: invalid operands to binary expression ('int' and 'int *')
  n += p; // 6.5.16.2p2
//~ 5: error: invalid operands to binary expression ('int' and 'double')
  n &= x; // 6.5.16.2p2
//~ 12: error: cannot assign to variable 'constant' with const-qualified type 'const int'
  constant += 1; // 6.5.16p2
  (void)ppc;
}
