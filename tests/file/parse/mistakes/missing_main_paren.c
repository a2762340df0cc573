// A `)` forgotten before a body.
//~ 11: error: expected parameter declarator
//~ 9: note: to match this '('
int main( {
  return 0;
//~ 2: error: expected ')'
}
