// ARGS: -fsyntax-only -Wall -Wextra %s
// Operators whose precedence surprises.
int precedence(int a, int b, int c) {
//~ 13: warning: & has lower precedence than ==; == will be evaluated first [-Wparentheses]
//~ 13: note: place parentheses around the '==' expression to silence this warning
//~ 13: note: place parentheses around the & expression to evaluate it first
  int r = a & b == c;
//~ 14: warning: & has lower precedence than ==; == will be evaluated first [-Wparentheses]
//~ 14: note: place parentheses around the '==' expression to silence this warning
//~ 14: note: place parentheses around the & expression to evaluate it first
  r = a == b & c;
//~ 9: warning: | has lower precedence than !=; != will be evaluated first [-Wparentheses]
//~ 9: note: place parentheses around the '!=' expression to silence this warning
//~ 9: note: place parentheses around the | expression to evaluate it first
  r = a | b != 0;
//~ 14: warning: operator '<<' has lower precedence than '+'; '+' will be evaluated first [-Wshift-op-parentheses]
//~ 14: note: place parentheses around the '+' expression to silence this warning
  r = a << b + c;
//~ 9: warning: operator '<<' has lower precedence than '+'; '+' will be evaluated first [-Wshift-op-parentheses]
//~ 9: note: place parentheses around the '+' expression to silence this warning
  r = a + b << c;
//~ 14: warning: operator '<<' has lower precedence than '+'; '+' will be evaluated first [-Wshift-op-parentheses]
//~ 14: note: place parentheses around the '+' expression to silence this warning
  r = 1 << 2 + 3;
//~ 14: warning: '&&' within '||' [-Wlogical-op-parentheses]
//~ 14: note: place parentheses around the '&&' expression to silence this warning
  r = a || b && c;
//~ 9: warning: '&&' within '||' [-Wlogical-op-parentheses]
//~ 9: note: place parentheses around the '&&' expression to silence this warning
  r = a && b || c;
  r = (a && b) || c;
//~ 9: warning: '&' within '|' [-Wbitwise-op-parentheses]
//~ 9: note: place parentheses around the '&' expression to silence this warning
  r = a & b | c;
//~ 13: warning: '&' within '^' [-Wbitwise-op-parentheses]
//~ 13: note: place parentheses around the '&' expression to silence this warning
  r = a ^ b & c;
//~ 7: warning: logical not is only applied to the left hand side of this comparison [-Wlogical-not-parentheses]
//~ 7: note: add parentheses after the '!' to evaluate the comparison first
//~ 7: note: add parentheses around left hand side expression to silence this warning
  r = !a == b;
//~ 7: warning: logical not is only applied to the left hand side of this bitwise operator [-Wlogical-not-parentheses]
//~ 7: note: add parentheses after the '!' to evaluate the bitwise operator first
//~ 7: note: add parentheses around left hand side expression to silence this warning
  r = !a & b;
  r = !a == !b;
  r = a + b ? c : 1;
//~ 20: warning: operator '?:' has lower precedence than '+'; '+' will be evaluated first [-Wparentheses]
//~ 20: note: place parentheses around the '+' expression to silence this warning
//~ 20: note: place parentheses around the '?:' expression to evaluate it first
  r = a + (b == c) ? 1 : 2;
//~ 20: warning: operator '?:' has lower precedence than '|'; '|' will be evaluated first [-Wbitwise-conditional-parentheses]
//~ 20: note: place parentheses around the '|' expression to silence this warning
//~ 20: note: place parentheses around the '?:' expression to evaluate it first
  r = a | (b == c) ? 1 : 2;
  return r;
}
int chained(int a, int b, int c) {
//~ 16: error: chained comparison 'X < Y < Z' does not behave the same as a mathematical expression [-Wparentheses]
  return a < b < c;
}
