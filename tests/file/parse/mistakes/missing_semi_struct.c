// No `;` behind a structure, a function follows.
//~ 31: error: expected ';' after struct
struct point { int x; int y; }
struct point origin(void) { struct point p = {0, 0}; return p; }
