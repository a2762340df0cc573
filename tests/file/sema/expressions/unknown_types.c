// A type that is not known is told once; what is done with its objects says nothing more.
//~ 14: error: unknown type name 'unknown_t'
static int f(unknown_t *p) { int q = p->x; return q; }
//~ 7: error: unknown type name 'unknown_u'
int g(unknown_u v) { return v.x + v->y; }
//~ 1: error: unknown type name 'unknown_v'
unknown_v *gp; int h(void) { return gp->a + (*gp).b + gp[1].c; }
//~ 1: error: unknown type name 'unknown_w'
unknown_w arr[3]; int k(void) { return arr[1].c; }
//~ 12: error: unknown type name 'unknown_x'
//~ 26: error: unknown type name 'unknown_y'
struct s { unknown_x *m; unknown_y n[2]; }; int l(struct s *p) { return p->m->a + p->n[0].b; }
//~ 7: error: unknown type name 'unknown_z'
//~ 21: error: unknown type name 'unknown_z'
int m(unknown_z *p, unknown_z v) { p++; *p = v; p[0] = v; v = *p; if (p == &v) return *p; return sizeof *p + (int)v + -v + !p; }
//~ 1: error: unknown type name 'unknown_a'
//~ 24: error: expected parameter declarator
//~ 23: error: function cannot return function type 'int (int)'
//~ 13: error: type specifier missing, defaults to 'int'; ISO C99 and later do not support implicit int [-Wimplicit-int]
//~ 43: error: unknown type name 'unknown_c'
//~ 61: error: call to undeclared function 'callback'; ISO C99 and later do not support implicit function declarations [-Wimplicit-function-declaration]
unknown_a n(unknown_b (*callback)(int)) { unknown_c local = callback(1); return local ? local : callback(2); }
//~ 16: error: unknown type name 'unknown_d'
//~ 60: error: unknown type name 'unknown_e'
void o(void) { unknown_d list[] = {{1, 2}, {.x = 3}}; for (unknown_e i = 0; i < 3; i++) list[i].x = i; switch (list[0]) { case 1: ; } }
