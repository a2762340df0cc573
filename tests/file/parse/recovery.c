// After an error the rest of the file is checked as usual: each later mistake is still found.
// ARGS: -fsyntax-only -ferror-limit=0 %s
//~ 19: error: unknown type name 'unknown_type'
struct S { int x; unknown_type y; int z; };
//~ 26: error: use of undeclared identifier 'missing_one'
int first(void) { return missing_one; }
//~ 12: error: unknown type name 'unknown_type'
//~ 45: error: use of undeclared identifier 'missing_two'
int second(unknown_type parameter) { return missing_two + parameter; }
int third(void) {
//~ 11: error: use of undeclared identifier 'missing_three'
  int x = missing_three;
  x = x + 1;
  struct S s;
  s.z = s.y;
//~ 12: error: no member named 'w' in 'struct S'
  return s.w;
}
//~ 1: error: unknown type name 'unknown_type'
unknown_type global;
//~ 36: error: use of undeclared identifier 'missing_four'
int fourth(void) { return global + missing_four; }
//~ 17: error: expected ')'
//~ 10: note: to match this '('
int fifth(int a { return a; }
int sixth(void) { return missing_six; }
enum E { A = missing_seven, B };
//~ 11: error: use of undeclared identifier 'missing_eight'
int array[missing_eight];
//~ 39: error: use of undeclared identifier 'A'
//~ 43: error: use of undeclared identifier 'B'
int seventh(void) { return array[0] + A + B; }
//~ 9: error: unknown type name 'missing_nine'
typedef missing_nine type;
type eighth(void);
//~ 26: error: call to undeclared function 'missing_ten'; ISO C99 and later do not support implicit function declarations [-Wimplicit-function-declaration]
//~ 38: error: use of undeclared identifier 'missing_eleven'; did you mean 'missing_ten'?
//~ 26: note: 'missing_ten' declared here
//~ 26: note: 'missing_ten' declared here
//~ 26: note: 'missing_ten' declared here
int ninth(void) { return missing_ten(missing_eleven); }
//~ 23: error: use of undeclared identifier 'missing_twelve'; did you mean 'missing_ten'?
//~ 41: error: use of undeclared identifier 'missing_thirteen'; did you mean 'missing_ten'?
//~ 72: error: use of undeclared identifier 'undeclared'
int tenth(void) { if (missing_twelve) { missing_thirteen = 1; } return undeclared.member; }
