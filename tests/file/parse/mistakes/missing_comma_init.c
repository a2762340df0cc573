// Commas forgotten in initializers.
//~ 17: error: expected '}'
//~ 11: note: to match this '{'
int a[] = {1, 2 3, 4};
const char *names[] = {"a" "b", "c"};
//~ 34: error: member reference base type 'int' is not a structure or union
struct { int x, y; } p = {.x = 1 .y = 2};
