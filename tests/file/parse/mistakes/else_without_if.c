// An else behind two statements.
int f(int a) {
  if (a);
    a++;
    a--;
//~ 3: error: expected expression
  else
    a = 3;
  return a;
}
