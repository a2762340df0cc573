// GNU: addresses of labels, statement expressions.
//~ 19: error: use of address-of-label extension outside of a function body
void *outside = &&nowhere;
//~ 13: error: statement expression not allowed at file scope
int value = ({ 1; });

int inside(int i) {
  static void *table[] = {&&one, &&two};
  static int distance = &&two - &&one;
  goto *table[i];
one:
  i = ({ int j = i; j + 1; });
//~ 5: error: assigning to 'int' from incompatible type 'void'
  i = ({ void *p; });
two:
  return i + distance;
}
