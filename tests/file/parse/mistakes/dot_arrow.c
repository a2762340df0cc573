// `.` for `->` and the other way.
struct s { int x; };
//~ 42: error: member reference type 'struct s *' is a pointer; did you mean to use '->'?
//~ 48: error: member reference type 'struct s' is not a pointer; did you mean to use '.'?
int f(struct s *p, struct s q) { return p.x + q->x; }
