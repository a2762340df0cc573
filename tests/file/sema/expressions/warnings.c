// What is legal and probably wrong: overflow, shifts, comparisons, precedence, unused values.
// ARGS: -fsyntax-only -ferror-limit=0 -Wall -Wextra -Wshift-sign-overflow -Wfloat-equal -Wbool-operation %s
enum E { E1, E2 };
int g(void);
__attribute__((warn_unused_result)) int important(void);
__attribute__((pure)) int pure(int);
//~ 60: warning: unused parameter 'e' [-Wunused-parameter]
//~ 76: warning: unused parameter 'bits' [-Wunused-parameter]
void f(int i, unsigned u, char c, double d, int *p, enum E e, _Bool b, int bits) {
//~ 18: warning: overflow in expression; result is -2'147'483'648 with type 'int' [-Winteger-overflow]
//~ 29: warning: division by zero is undefined [-Wdivision-by-zero]
//~ 40: warning: remainder by zero is undefined [-Wdivision-by-zero]
//~ 51: warning: shift count >= width of type [-Wshift-count-overflow]
//~ 64: warning: shift count is negative [-Wshift-count-negative]
//~ 78: warning: shifting a negative signed value is undefined [-Wshift-negative-value]
//~ 90: warning: signed shift result (0x80000000) sets the sign bit of the shift expression's type ('int') and becomes negative [-Wshift-sign-overflow]
//~ 103: warning: signed shift result (0x180000000) requires 34 bits to represent, but 'int' only has 32 bits [-Wshift-overflow]
//~ 112: warning: division by zero is undefined [-Wdivision-by-zero]
//~ 120: warning: shift count >= width of type [-Wshift-count-overflow]
  i = 2147483647 + 1; i = 1 / 0; i = 1 % 0; i = 1 << 32; i = 1 << -1; i = -1 << 3; i = 1 << 31; i = 3 << 31; i /= 0; i <<= 40;
//~ 9: warning: comparison of integers of different signs: 'int' and 'unsigned int' [-Wsign-compare]
//~ 20: warning: result of comparison of constant 1000 with expression of type 'char' is always false [-Wtautological-constant-out-of-range-compare]
//~ 46: warning: result of comparison of constant 2 with boolean expression is always false [-Wtautological-constant-out-of-range-compare]
//~ 86: warning: self-comparison always evaluates to true [-Wtautological-compare]
//~ 107: warning: comparison of address of 'i' equal to a null pointer is always false [-Wtautological-pointer-compare]
//~ 117: warning: comparison of function 'g' equal to a null pointer is always false [-Wtautological-pointer-compare]
  i = i < u; i = c == 1000; i = u < 0; i = b == 2; i = (unsigned char)i > 255; i = i == i; i = p == 0 || &i == 0 || g == 0;
//~ 9: warning: & has lower precedence than ==; == will be evaluated first [-Wparentheses]
//~ 9: note: place parentheses around the '==' expression to silence this warning
//~ 9: note: place parentheses around the & expression to evaluate it first
//~ 25: warning: | has lower precedence than <; < will be evaluated first [-Wparentheses]
//~ 25: note: place parentheses around the '<' expression to silence this warning
//~ 25: note: place parentheses around the | expression to evaluate it first
//~ 45: warning: operator '<<' has lower precedence than '+'; '+' will be evaluated first [-Wshift-op-parentheses]
//~ 45: note: place parentheses around the '+' expression to silence this warning
//~ 73: warning: '&' within '|' [-Wbitwise-op-parentheses]
//~ 73: note: place parentheses around the '&' expression to silence this warning
//~ 92: error: chained comparison 'X < Y < Z' does not behave the same as a mathematical expression [-Wparentheses]
//~ 101: warning: logical not is only applied to the left hand side of this comparison [-Wlogical-not-parentheses]
//~ 101: note: add parentheses after the '!' to evaluate the comparison first
//~ 101: note: add parentheses around left hand side expression to silence this warning
//~ 114: warning: logical not is only applied to the left hand side of this bitwise operator [-Wlogical-not-parentheses]
//~ 114: note: add parentheses after the '!' to evaluate the bitwise operator first
//~ 114: note: add parentheses around left hand side expression to silence this warning
  i = i & 1 == 0; i = i | 1 < 2; i = 1 << i + 1; i = i && 1 || 2; i = i & 1 | 2; i = 1 < i < 3; i = !i == 1; i = !i & 1;
//~ 49: warning: result of comparison against a string literal is unspecified (use an explicit string comparison function instead) [-Wstring-compare]
//~ 68: warning: adding 'int' to a string does not append to the string [-Wstring-plus-int]
//~ 68: note: use array indexing to silence this warning
  i = i + 1 ? 2 : 3; i = i | 1 ? 2 : 3; i = "x" == "y"; i = "text" + i == 0; i = d == 1.0;
//~ 3: warning: expression result unused [-Wunused-value]
//~ 8: warning: expression result unused [-Wunused-value]
//~ 15: warning: equality comparison result unused [-Wunused-comparison]
//~ 15: note: use '=' to turn this equality comparison into an assignment
//~ 23: warning: inequality comparison result unused [-Wunused-comparison]
//~ 23: note: use '|=' to turn this inequality comparison into an or-assignment
//~ 31: warning: relational comparison result unused [-Wunused-comparison]
//~ 37: warning: left operand of comma operator has no effect [-Wunused-value]
//~ 40: warning: expression result unused [-Wunused-value]
//~ 44: warning: expression result unused [-Wunused-value]
//~ 48: warning: expression result unused [-Wunused-value]
//~ 53: warning: expression result unused [-Wunused-value]
//~ 58: warning: expression result unused [-Wunused-value]
//~ 61: warning: ignoring return value of function declared with 'warn_unused_result' attribute [-Wunused-result]
//~ 74: warning: ignoring return value of function declared with pure attribute [-Wunused-value]
//~ 83: warning: left operand of comma operator has no effect [-Wunused-value]
//~ 86: warning: expression result unused [-Wunused-value]
//~ 89: warning: expression result unused [-Wunused-value]
//~ 92: warning: expression result unused [-Wunused-value]
//~ 106: warning: expression result unused [-Wunused-value]
//~ 110: warning: expression result unused [-Wunused-value]
//~ 126: warning: expression result unused [-Wunused-value]
//~ 129: warning: expression result unused [-Wunused-value]
  i; i + 1; i == 1; i != 1; i < 1; (i, 1); -i; *p; p[1]; g; important(); pure(1); i, i; 5; "x"; (void)i; !i; (int)i; d ? i : 1; f;
//~ 5: warning: explicitly assigning value of variable of type 'int' to itself [-Wself-assign]
//~ 16: warning: using the result of an assignment as a condition without parentheses [-Wparentheses]
//~ 16: note: place parentheses around the assignment to silence this warning
//~ 16: note: use '==' to turn this assignment into an equality comparison
//~ 21: warning: if statement has empty body [-Wempty-body]
//~ 21: note: put the semicolon on a separate line to silence this warning
//~ 32: warning: using the result of an assignment as a condition without parentheses [-Wparentheses]
//~ 32: note: place parentheses around the assignment to silence this warning
//~ 32: note: use '==' to turn this assignment into an equality comparison
//~ 54: warning: if statement has empty body [-Wempty-body]
//~ 54: note: put the semicolon on a separate line to silence this warning
//~ 67: warning: if statement has empty body [-Wempty-body]
//~ 67: note: put the semicolon on a separate line to silence this warning
//~ 39: warning: while loop has empty body [-Wempty-body]
//~ 39: note: put the semicolon on a separate line to silence this warning
  i = i; if (i = 1) ; while (i = g()) ; if ((i = 1)) ; if (i == 1);
//~ 3: warning: expression result unused [-Wunused-value]
//~ 13: warning: bitwise negation of a boolean expression; did you mean logical negation? [-Wbool-operation]
//~ 23: warning: adding 'int' to a string does not append to the string [-Wstring-plus-int]
//~ 23: note: use array indexing to silence this warning
//~ 23: warning: expression result unused [-Wunused-value]
//~ 32: warning: multi-character character constant [-Wmultichar]
//~ 42: warning: explicitly assigning value of variable of type 'int *' to itself [-Wself-assign]
  *p++; i = ~b; "abc" + 1; i = 'abcd'; p = p;
//~ 16: warning: & has lower precedence than ==; == will be evaluated first [-Wparentheses]
//~ 16: note: place parentheses around the '==' expression to silence this warning
//~ 16: note: place parentheses around the & expression to evaluate it first
  i = (0 == 1) & i == 2;
}
struct R { int a, b; };
//~ 28: warning: assigning field 'a' to itself [-Wself-assign-field]
//~ 39: warning: expression result unused [-Wunused-value]
void h(struct R *r) { r->a = r->a; r->a; }
