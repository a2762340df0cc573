// Notes follow their message; -fno-caret-diagnostics and -fno-diagnostics-show-option shorten.
// ARGS[short]: -fsyntax-only -fno-caret-diagnostics %s
// ARGS[no_option]: -fsyntax-only -fno-caret-diagnostics -fno-diagnostics-show-option %s
// ARGS[absolute]: -fsyntax-only -fno-caret-diagnostics -fno-show-column %s
//~ [short,no_option] 5: note: 'f' declared here
//~ [absolute] 0: note: 'f' declared here
int f(int parameter);
//~ [short,no_option] 27: error: too many arguments to function call, expected single argument 'parameter', have 2 arguments
//~ [absolute] 0: error: too many arguments to function call, expected single argument 'parameter', have 2 arguments
int g(void) { return f(1, 2); }
//~ [short] 7: error: incompatible integer to pointer conversion initializing 'char *' with an expression of type 'int' [-Wint-conversion]
//~ [no_option] 7: error: incompatible integer to pointer conversion initializing 'char *' with an expression of type 'int'
//~ [absolute] 0: error: incompatible integer to pointer conversion initializing 'char *' with an expression of type 'int' [-Wint-conversion]
char *p = 1;
