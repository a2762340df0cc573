// switch: duplicate, non-constant and overflowing cases, ranges, enumerations.
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -std=c17 -Wall -Wswitch-enum %s
enum E { A, B, C, D, F };
void f(int n, char c, unsigned char u, enum E e, _Bool b, double d, int *p) {
//~ 39: warning: case ranges are a C2y extension [-Wc2y-extensions]
//~ 63: error: multiple default labels in one switch
//~ 54: note: previous case defined here
//~ 77: error: expression is not an integer constant expression
//~ 85: error: integer constant expression must have integer type, not 'double'
//~ 95: error: integer constant expression must have integer type, not 'char *'
//~ 29: error: duplicate case value '1'
//~ 21: note: previous case defined here
//~ 51: error: duplicate case value '4'
//~ 37: note: previous case defined here
  switch (n) { case 1: case 1: case 2 ... 5: case 4: default: default: case n: case 1.5: case "x": ; }
//~ 21: warning: overflow converting case value to switch condition type (1000 to -24) [-Wswitch]
//~ 32: warning: overflow converting case value to switch condition type (-129 to 127) [-Wswitch]
  switch (c) { case 1000: case -129: ; }
//~ 21: warning: overflow converting case value to switch condition type (256 to 0) [-Wswitch]
//~ 31: warning: overflow converting case value to switch condition type (-1 to 255) [-Wswitch]
  switch (u) { case 256: case -1: ; }
//~ 23: warning: case ranges are a C2y extension [-Wc2y-extensions]
//~ 21: warning: empty case range specified
//~ 38: warning: case ranges are a C2y extension [-Wc2y-extensions]
//~ 51: warning: overflow converting case value to switch condition type (5000000000 to 705032704) [-Wswitch]
  switch (n) { case 5 ... 3: case 10 ... 10: case 5000000000: ; }
//~ 11: warning: enumeration values 'C', 'D', and 'F' not handled in switch [-Wswitch]
  switch (e) { case A: case B: ; }
//~ 11: warning: 4 enumeration values not explicitly handled in switch: 'B', 'C', 'D'... [-Wswitch-enum]
  switch (e) { case A: default: ; }
//~ 11: warning: enumeration value 'F' not handled in switch [-Wswitch]
  switch (e) { case A: case B: case C: case D: ; }
//~ 61: warning: case value not in enumerated type 'enum E' [-Wswitch]
  switch (e) { case A: case B: case C: case D: case F: case 77: ; }
//~ 3: warning: switch condition has boolean value [-Wswitch-bool]
  switch (b) { case 0: ; }
//~ 3: warning: switch condition has boolean value [-Wswitch-bool]
  switch (n == 1) { case 1: ; }
//~ 3: error: statement requires expression of integer type ('double' invalid)
  switch (d) { case 1: ; }
//~ 3: error: statement requires expression of integer type ('int *' invalid)
  switch (p) { }
//~ 14: warning: switch statement has empty body [-Wempty-body]
//~ 14: note: put the semicolon on a separate line to silence this warning
  switch (n) ;
  switch (n) n = 1;
//~ 11: warning: no case matching constant switch condition '5'
  switch (5) { case 6: ; }
//~ 42: warning: overflow converting case value to switch condition type (2147483648 to -2147483648) [-Wswitch]
//~ 31: error: duplicate case value '97'
//~ 21: note: previous case defined here
  switch (n) { case 'a': case 97: ; case 2147483648: ; }
}
