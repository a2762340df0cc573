// GNU: addresses of labels, statement expressions.
void *outside = &&nowhere;
int value = ({ 1; });

int inside(int i) {
  static void *table[] = {&&one, &&two};
  static int distance = &&two - &&one;
  goto *table[i];
one:
  i = ({ int j = i; j + 1; });
  i = ({ void *p; });
two:
  return i + distance;
}
