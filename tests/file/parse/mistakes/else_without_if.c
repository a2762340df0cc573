// An else behind two statements.
int f(int a) {
//~ 9: warning: if statement has empty body [-Wempty-body]
//~ 9: note: put the semicolon on a separate line to silence this warning
  if (a);
    a++;
    a--;
//~ 3: error: expected expression
  else
    a = 3;
  return a;
}
