// The second parameter without a type.
//~ 14: error: type specifier missing, defaults to 'int'; ISO C99 and later do not support implicit int [-Wimplicit-int]
int f(int a, b) { return a + b; }
