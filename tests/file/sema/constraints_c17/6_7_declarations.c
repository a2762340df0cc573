// C17 6.7: a declaration declares something, and only once what has no linkage.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
//~ 1: warning: declaration does not declare anything [-Wmissing-declarations]
int; // p2
//~ 1: warning: declaration does not declare anything [-Wmissing-declarations]
const; // p2
//~ 1: warning: declaration does not declare anything [-Wmissing-declarations]
struct { int member; }; // p2
//~ 1: warning: 'static' ignored on this declaration [-Wmissing-declarations]
static struct tag { int member; }; // a tag is declared; the storage class is for nothing
//~ 1: warning: typedef requires a name [-Wmissing-declarations]
typedef int; // p2
int twice;
int twice; // fine: linkage
//~ 13: note: previous definition is here
typedef int name;
typedef int name; // fine: the same type
//~ 14: error: typedef redefinition with different types ('long' vs 'int')
typedef long name; // p3
//~ 13: note: previous definition is here
typedef int kind;
//~ 5: error: redefinition of 'kind' as different kind of symbol
int kind; // p3
//~ 8: note: previous definition is here
//~ 8: note: previous definition is here
enum { constant };
//~ 5: error: redefinition of 'constant' as different kind of symbol
int constant; // p3
//~ 8: error: redefinition of enumerator 'constant'
enum { constant }; // p3
//~ 5: note: previous definition is here
int typed;
//~ 6: error: redefinition of 'typed' with a different type: 'long' vs 'int'
long typed; // p4
//~ 5: note: previous declaration is here
//~ 5: note: previous declaration is here
int called(int);
//~ 5: error: conflicting types for 'called'
int called(long); // p4
//~ 12: note: previous declaration is here
extern int outer;
//~ 12: note: previous definition is here
void f(int n) {
//~ 7: error: redefinition of 'n'
  int n; // p3
//~ 7: note: previous definition is here
//~ 7: note: previous definition is here
  int local;
//~ 7: error: redefinition of 'local'
  int local; // p3
//~ 8: error: redefinition of 'local' with a different type: 'long' vs 'int'
  long local; // p3
//~ 15: error: redeclaration of 'outer' with a different type: 'long' vs 'int'
  extern long outer; // p4
//~ 15: note: previous definition is here
  typedef int sized[n];
//~ 15: error: redefinition of typedef for variably-modified type 'int[n]'
  typedef int sized[n]; // p3
  { int n; }
}
//~ 5: error: redefinition of 'called' as different kind of symbol
int called; // p3
