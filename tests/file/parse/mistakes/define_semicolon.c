// A `;` at the end of a macro's body.
//~ 16: note: expanded from macro 'SIZE'
//~ 16: note: expanded from macro 'SIZE'
#define SIZE 10;
//~ 7: error: unexpected ';' before ']'
int a[SIZE];
//~ 24: error: unexpected ';' before ']'
int f(void) { return a[SIZE]; }
