// An `=` in a definition.
//~ 14: note: expanded from macro 'SIZE'
#define SIZE = 10
//~ 7: error: expected expression
int a[SIZE];
