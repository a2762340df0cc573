// A then.
int f(int a) {
//~ 15: error: use of undeclared identifier 'then'
  if (a == 1) then return 1;
  return 0;
}
