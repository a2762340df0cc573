// else if as other languages write it.
int f(int a) {
  if (a == 1) return 1;
//~ 3: error: use of undeclared identifier 'elif'; did you mean 'else if'?
  elif (a == 2) return 2;
//~ 3: error: use of undeclared identifier 'elseif'; did you mean 'else if'?
  elseif (a == 3) return 3;
//~ 11: error: expected '(' after 'if'
  else if a == 4 return 4;
  return 0;
}
