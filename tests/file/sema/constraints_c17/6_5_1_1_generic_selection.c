// C17 6.5.1.1p2: what the associations of a generic selection may be.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
struct incomplete;
typedef int function(void);
int f(int n) {
//~ 35: error: duplicate default generic association
//~ 23: note: previous default generic association is here
  int a = _Generic(n, default: 1, default: 2); // p2
//~ 23: warning: incomplete type 'struct incomplete' in a '_Generic' association is a C2y extension [-Wc2y-extensions]
  int b = _Generic(n, struct incomplete: 1, int: 2); // p2
//~ 23: error: type 'function' (aka 'int (void)') in generic association not an object type
  int c = _Generic(n, function: 1, int: 2); // p2
//~ 23: error: type 'int[n]' in generic association is a variably modified type
  int d = _Generic(n, int[n]: 1, int: 2); // p2
//~ 31: error: type 'int' in generic association compatible with previously specified type 'int'
//~ 23: note: compatible type 'int' specified here
  int e = _Generic(n, int: 1, signed int: 2); // p2
//~ 20: error: controlling expression type 'int' not compatible with any generic association type
  int g = _Generic(n, char: 1, double: 2); // p2
//~ 23: warning: incomplete type 'void' in a '_Generic' association is a C2y extension [-Wc2y-extensions]
  int h = _Generic(n, void: 1, int: 2); // p2
  return a + b + c + d + e + g + h;
}
