// A class.
//~ 1: error: unknown type name 'class'
//~ 8: error: expected ';' after top level declarator
class A { public: int x; };
int f(void) { return 0; }
