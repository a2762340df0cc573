// Unary operators, sizeof, _Alignof, casts (C17 6.5.3, 6.5.4).
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -std=c17 -Wall -Wcast-qual -Wcast-align %s
struct S { int x; int bits : 3; } s;
//~ 8: note: forward declaration of 'struct incomplete'
//~ 8: note: forward declaration of 'struct incomplete'
struct incomplete;
extern struct incomplete in;
int i, *p, array[3];
void *v;
double d;
_Complex double z;
_Bool flag;
//~ 14: error: illegal storage class on file-scoped variable
register int reg_global;
//~ 12: note: 'a' declared here
void f(int a[5]) {
  register int reg;
//~ 3: error: invalid argument type 'struct S' to unary expression
//~ 7: error: invalid argument type 'int *' to unary expression
//~ 11: error: invalid argument type 'double' to unary expression
//~ 15: error: invalid argument type 'struct S' to unary expression
//~ 19: warning: ISO C does not support '~' for complex conjugation of '_Complex double' [-Wpedantic]
//~ 19: warning: expression result unused [-Wunused-value]
//~ 23: warning: bitwise negation of a boolean expression; did you mean logical negation? [-Wbool-operation]
//~ 23: warning: expression result unused [-Wunused-value]
//~ 30: error: invalid argument type 'char *' to unary expression
  -s; +p; ~d; !s; ~z; ~flag; -"x";
//~ 3: error: indirection requires pointer operand ('int' invalid)
//~ 7: warning: ISO C does not allow indirection on operand of type 'void *' [-Wvoid-ptr-dereference]
//~ 11: error: indirection requires pointer operand ('struct S' invalid)
//~ 15: warning: expression result unused [-Wunused-value]
  *i; *v; *s; *f;
//~ 3: error: cannot take the address of an rvalue of type 'int'
//~ 7: error: address of bit-field requested
//~ 16: error: address of register variable requested
//~ 22: warning: expression result unused [-Wunused-value]
//~ 26: warning: expression result unused [-Wunused-value]
//~ 36: warning: expression result unused [-Wunused-value]
//~ 39: error: cannot take the address of an rvalue of type 'int'
//~ 49: warning: expression result unused [-Wunused-value]
  &1; &s.bits; &reg; &f; &array; &*v; &(i + 1); &(int){1};
//~ 3: error: expression is not assignable
//~ 8: error: cannot increment value of type 'struct S'
//~ 13: error: cannot decrement value of type 'int[3]'
//~ 25: error: expression is not assignable
//~ 29: warning: '++' on an object of complex type is a C2y extension [-Wc2y-extensions]
//~ 34: warning: arithmetic on a pointer to void is a GNU extension [-Wgnu-pointer-arith]
//~ 49: error: cannot increment value of type 'void (int *)'
//~ 53: error: read-only variable is not assignable
  ++1; ++s; --array; i++++; ++z; ++v; (*&i)++; f++; ++(const int){1};
//~ 3: warning: invalid application of 'sizeof' to a void type [-Wpointer-arith]
//~ 3: warning: expression result unused [-Wunused-value]
//~ 17: warning: invalid application of 'sizeof' to a function type [-Wpointer-arith]
//~ 17: warning: expression result unused [-Wunused-value]
//~ 27: error: invalid application of 'sizeof' to an incomplete type 'struct incomplete'
//~ 54: error: invalid application of 'sizeof' to an incomplete type 'struct incomplete'
//~ 65: error: invalid application of 'sizeof' to bit-field
//~ 87: warning: sizeof on array function parameter will return size of 'int *' instead of 'int[5]' [-Wsizeof-array-argument]
//~ 80: warning: expression result unused [-Wunused-value]
//~ 90: warning: expression result unused [-Wunused-value]
  sizeof(void); sizeof f; sizeof(struct incomplete); sizeof in; sizeof s.bits; sizeof a; sizeof(int[i]);
//~ 3: error: invalid application of 'alignof' to an incomplete type 'struct incomplete'
//~ 32: warning: invalid application of 'alignof' to a void type [-Wpointer-arith]
//~ 32: warning: expression result unused [-Wunused-value]
//~ 48: warning: '_Alignof' applied to an expression is a GNU extension [-Wgnu-alignof-expression]
//~ 48: warning: expression result unused [-Wunused-value]
//~ 60: warning: invalid application of 'alignof' to a function type [-Wpointer-arith]
//~ 60: warning: expression result unused [-Wunused-value]
  _Alignof(struct incomplete); _Alignof(void); _Alignof i; _Alignof(int(void));
//~ 3: error: used type 'struct S' where arithmetic or pointer type is required
//~ 21: error: operand of type 'struct S' where arithmetic or pointer type is required
//~ 24: warning: C99 forbids casting nonscalar type 'struct S' to the same type [-Wpedantic]
//~ 24: warning: expression result unused [-Wunused-value]
//~ 37: error: used type 'int[3]' where arithmetic or pointer type is required
//~ 55: error: operand of type 'double' cannot be cast to a pointer type
//~ 66: error: pointer cannot be cast to type 'double'
//~ 69: error: cast to incomplete type 'struct incomplete'
  (struct S)i; (int)s; (struct S)s; (int[3])p; (int *)d; (double)p; (struct incomplete)i; (void)s;
//~ 3: warning: cast to smaller integer type 'char' from 'int *' [-Wpointer-to-int-cast]
//~ 3: warning: expression result unused [-Wunused-value]
//~ 12: warning: cast to 'char *' from smaller integer type 'int' [-Wint-to-pointer-cast]
//~ 12: warning: expression result unused [-Wunused-value]
//~ 23: warning: expression result unused [-Wunused-value]
//~ 39: warning: expression result unused [-Wunused-value]
//~ 51: warning: cast from 'char *' to 'int *' increases required alignment from 1 to 4 [-Wcast-align]
//~ 51: warning: expression result unused [-Wunused-value]
//~ 77: warning: cast from 'const char *' to 'char *' drops const qualifier [-Wcast-qual]
//~ 69: warning: expression result unused [-Wunused-value]
//~ 94: warning: expression result unused [-Wunused-value]
//~ 113: warning: expression result unused [-Wunused-value]
  (char)p; (char *)i; (int *)(char)1; (char *)&i; (int *)(char *)p; (char *)(const char *)p; (void (*)(void))p; (int *)f;
//~ 3: error: invalid type 'struct S' to __real operator
//~ 15: error: invalid type 'int *' to __imag operator
//~ 43: warning: expression result unused [-Wunused-value]
  __real__ s; __imag__ p; __real__ z = 1; __imag__ d;
//~ 3: warning: expression result unused [-Wunused-value]
//~ 20: warning: cast to union type is a GNU extension [-Wgnu-union-cast]
//~ 20: warning: expression result unused [-Wunused-value]
//~ 52: error: cast to union type from type 'double' not present in union
//~ 64: error: cast to union type from type 'char *' not present in union
  (enum E { A })i; (union U { int a; float b; })i; (union U)d; (union U)"x";
//~ 3: error: incomplete type 'struct incomplete' where a complete type is required
//~ 3: warning: expression result unused [-Wunused-value]
  *(struct incomplete *)p;
//~ 3: warning: cast to smaller integer type 'short' from 'void *' [-Wvoid-pointer-to-int-cast]
//~ 3: warning: expression result unused [-Wunused-value]
//~ 13: warning: expression result unused [-Wunused-value]
  (short)v; (_Bool)p;
}
