// A tag without its keyword.
struct node { int v; };
//~ 7: error: must use 'struct' tag to refer to type 'node'
int f(node *n) { return n->v; }
//~ 15: error: must use 'struct' tag to refer to type 'node'
int g(void) { node m; m.v = 1; return m.v; }
