// What would mend a mistake is shown below the caret.
// ARGS: -fsyntax-only -ferror-limit=0 %s
// EXIT: 1
struct node { int v; };
int f(int a) {
  int b = a
  b = sizeof int;
  swtich (a) {
  case 1;
    retrun b;
  }
  node *n = 0;
  return (b + n->v;
}
// STDERR: fix_its.c:6:12: error: expected ';' at end of declaration
// STDERR:     6 |   int b = a
// STDERR:       |            ^
// STDERR:       |            ;
// STDERR: fix_its.c:7:13: error: expected parentheses around type name in sizeof expression
// STDERR:     7 |   b = sizeof int;
// STDERR:       |             ^
// STDERR:       |              (  )
// STDERR: fix_its.c:8:3: error: use of undeclared identifier 'swtich'; did you mean 'switch'?
// STDERR:     8 |   swtich (a) {
// STDERR:       |   ^~~~~~
// STDERR:       |   switch
// STDERR: fix_its.c:9:9: error: expected ':' after 'case'
// STDERR:     9 |   case 1;
// STDERR:       |         ^
// STDERR:       |         :
// STDERR: fix_its.c:10:5: error: use of undeclared identifier 'retrun'; did you mean 'return'?
// STDERR:    10 |     retrun b;
// STDERR:       |     ^~~~~~
// STDERR:       |     return
// STDERR: fix_its.c:12:3: error: must use 'struct' tag to refer to type 'node'
// STDERR:    12 |   node *n = 0;
// STDERR:       |   ^
// STDERR:       |   struct 
// STDERR: fix_its.c:13:19: error: expected ')'
// STDERR:    13 |   return (b + n->v;
// STDERR:       |                   ^
// STDERR:       |                   )
// STDERR: fix_its.c:13:10: note: to match this '('
// STDERR:    13 |   return (b + n->v;
// STDERR:       |          ^
// STDERR: 7 errors generated.
