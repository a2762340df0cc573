// A `;` at the end of a macro's body.
//~ 16: note: expanded from macro 'SIZE'
//~ 16: note: expanded from macro 'SIZE'
#define SIZE 10;
//~ 7: error: unexpected ';' before ']'
//~ 5: note: array 'a' declared here
int a[SIZE];
//~ 24: error: unexpected ';' before ']'
//~ 22: warning: array index 10 is past the end of the array (that has type 'int[10]') [-Warray-bounds]
int f(void) { return a[SIZE]; }
