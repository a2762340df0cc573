// const misspelt.
//~ 1: error: unknown type name 'cosnt'; did you mean 'const'?
cosnt int limit = 3;
int f(void) { return limit; }
