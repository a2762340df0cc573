// No `;` behind a member.
struct point {
//~ 8: error: expected ';' at end of declaration list
  int x
  int y;
};
int get(struct point *p) { return p->x + p->y; }
