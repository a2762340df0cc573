// switch: duplicate, non-constant and overflowing cases, ranges, enumerations.
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -std=c17 -Wall -Wswitch-enum %s
enum E { A, B, C, D, F };
void f(int n, char c, unsigned char u, enum E e, _Bool b, double d, int *p) {
//~ 32: warning: case ranges are a C2y extension [-Wgnu-case-range]
//~ 63: error: multiple default labels in one switch
//~ 54: note: previous case defined here
//~ 77: error: expression is not an integer constant expression
//~ 85: error: integer constant expression must have integer type, not 'double'
//~ 95: error: integer constant expression must have integer type, not 'char *'
//~ 24: error: duplicate case value '1'
//~ 16: note: previous case defined here
//~ 46: error: duplicate case value '4'
//~ 32: note: previous case defined here
  switch (n) { case 1: case 1: case 2 ... 5: case 4: default: default: case n: case 1.5: case "x": ; }
  switch (c) { case 1000: case -129: ; }
  switch (u) { case 256: case -1: ; }
//~ 16: warning: empty case range specified
//~ 16: warning: case ranges are a C2y extension [-Wgnu-case-range]
//~ 30: warning: case ranges are a C2y extension [-Wgnu-case-range]
//~ 51: warning: overflow converting case value to switch condition type (5000000000 to 705032704) [-Wswitch]
  switch (n) { case 5 ... 3: case 10 ... 10: case 5000000000: ; }
//~ 11: warning: 3 enumeration values not handled in switch: 'C', 'D', 'F' [-Wswitch]
  switch (e) { case A: case B: ; }
//~ 11: warning: 4 enumeration values not explicitly handled in switch: 'B', 'C', 'D'... [-Wswitch-enum]
  switch (e) { case A: default: ; }
//~ 11: warning: 1 enumeration value not handled in switch: 'F' [-Wswitch]
  switch (e) { case A: case B: case C: case D: ; }
  switch (e) { case A: case B: case C: case D: case F: case 77: ; }
//~ 11: warning: switch condition has boolean value [-Wswitch-bool]
  switch (b) { case 0: ; }
  switch (n == 1) { case 1: ; }
//~ 11: error: statement requires expression of integer type ('double' invalid)
  switch (d) { case 1: ; }
//~ 11: error: statement requires expression of integer type ('int *' invalid)
  switch (p) { }
  switch (n) ;
  switch (n) n = 1;
  switch (5) { case 6: ; }
//~ 42: warning: overflow converting case value to switch condition type (2147483648 to -2147483648) [-Wswitch]
//~ 26: error: duplicate case value '97'
//~ 16: note: previous case defined here
  switch (n) { case 'a': case 97: ; case 2147483648: ; }
}
