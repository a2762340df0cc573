// Ends of functions that should not be reached, and conditions that say too much or too little.
// ARGS: -fsyntax-only -Wall -Wextra %s
_Noreturn void die(void);
//~ 40: warning: function 'returns' declared 'noreturn' should not return [-Winvalid-noreturn]
//~ 48: warning: function 'returns' declared 'noreturn' should not return [-Winvalid-noreturn]
_Noreturn void returns(int n) { if (n) return; }
//~ 44: warning: function 'ends' declared 'noreturn' should not return [-Winvalid-noreturn]
_Noreturn void ends(int n) { if (n) die(); }
//~ 41: warning: non-void function does not return a value in all control paths [-Wreturn-type]
int sometimes(int n) { if (n) return 1; }
//~ 29: warning: non-void function does not return a value [-Wreturn-type]
int never(int n) { (void)n; }
//~ 33: warning: non-void function does not return a value in all control paths [-Wreturn-type]
int dies(int n) { if (n) die(); }
int loops(int n) { while (1) { if (n) return 1; } }
//~ 54: warning: non-void function does not return a value in all control paths [-Wreturn-type]
int jumps(int n) { if (n) goto out; return 1; out: ; }
int conditions(int a, int b) {
//~ 9: warning: use of logical '&&' with constant operand [-Wconstant-logical-operand]
//~ 9: note: use '&' for a bitwise operation
//~ 9: note: remove constant to silence this warning
  if (a && 4) return 1;
//~ 9: warning: use of logical '||' with constant operand [-Wconstant-logical-operand]
//~ 9: note: use '|' for a bitwise operation
  if (a || 8) return 2;
  if (a && 1) return 3;
//~ 10: warning: equality comparison with extraneous parentheses [-Wparentheses-equality]
//~ 10: note: remove extraneous parentheses around the comparison to silence this warning
//~ 10: note: use '=' to turn this equality comparison into an assignment
  if ((a == b)) return 4;
//~ 13: warning: equality comparison with extraneous parentheses [-Wparentheses-equality]
//~ 13: note: remove extraneous parentheses around the comparison to silence this warning
//~ 13: note: use '=' to turn this equality comparison into an assignment
  while ((a == 1)) { b++; }
  if ((a = b)) return 5;
  return 0;
}
