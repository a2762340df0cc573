// A comma forgotten between enumerators.
//~ 17: error: missing ',' between enumerators
enum color { red green, blue };
int f(void) { return green; }
