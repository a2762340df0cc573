// Labels of a switch without their colons.
int f(int a) {
  switch (a) {
//~ 9: error: expected ':' after 'case'
  case 1;
    return 1;
//~ 9: error: expected ':' after 'case'
  case 2
    return 2;
//~ 10: error: expected ':' after 'default'
  default
    return 3;
  }
}
