// C17 6.7.6.3: functions and their parameters.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
//~ 8: note: forward declaration of 'struct incomplete'
struct incomplete;
typedef int array[2];
typedef int function(void);
//~ 8: error: function cannot return array type 'array' (aka 'int[2]')
array a(void); // p1
//~ 11: error: function cannot return function type 'function' (aka 'int (void)')
function b(void); // p1
//~ 6: error: function cannot return array type 'int[2]'
int c(void)[2]; // p1
//~ 6: error: function cannot return function type 'int (void)'
int d(void)(void); // p1
//~ 8: error: invalid storage class specifier in function declarator
void e(static int parameter); // p2
//~ 8: error: invalid storage class specifier in function declarator
void f(extern int parameter); // p2
//~ 8: error: invalid storage class specifier in function declarator
void g(typedef int parameter); // p2
//~ 8: error: invalid storage class specifier in function declarator
void h(auto int parameter); // p2
void i(register int parameter);
//~ 8: error: invalid storage class specifier in function declarator
void j(_Thread_local int parameter); // p2
//~ 7: error: a parameter list without types is only allowed in a function definition
int k(l, m); // p3
//~ 25: error: variable has incomplete type 'struct incomplete'
int n(struct incomplete parameter) { return 0; } // p4
//~ 12: error: argument may not have 'void' type
int o(void parameter) { return 0; } // p4
//~ 11: error: 'void' must be the first and only parameter if specified
int p(void, int); // p10
//~ 16: error: 'void' must be the first and only parameter if specified
int q(int, void); // p10
//~ 6: error: 'void' as parameter must not have type qualifiers
int r(const void); // p10
//~ 7: error: ISO C requires a named parameter before '...'
int s(...); // grammar
//~ 21: error: C does not support default arguments
int t(int parameter = 1); // grammar
//~ 21: error: redefinition of parameter 'same'
//~ 11: note: previous declaration is here
int u(int same, int same); // 6.7p3
