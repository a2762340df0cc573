// Tentative definitions and incomplete types at the end of the unit (C17 6.9.2).
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic %s
//~ 5: warning: tentative array definition assumed to have one element [-Wtentative-definition-array]
int a[];
//~ 12: warning: tentative definition of variable with internal linkage has incomplete array type 'int[]' [-Wtentative-definition-incomplete-type]
//~ 12: warning: tentative array definition assumed to have one element [-Wtentative-definition-array]
static int b[];
//~ 8: note: forward declaration of 'struct incomplete'
//~ 8: note: forward declaration of 'struct incomplete'
//~ 8: note: forward declaration of 'struct incomplete'
//~ 8: note: forward declaration of 'struct incomplete'
//~ 19: error: tentative definition has type 'struct incomplete' that is never completed
struct incomplete c;
//~ 26: warning: tentative definition of variable with internal linkage has incomplete non-array type 'struct incomplete' [-Wtentative-definition-incomplete-type]
//~ 26: error: tentative definition has type 'struct incomplete' that is never completed
static struct incomplete d;
struct later e;
struct later { int x; };
//~ 22: warning: tentative definition of variable with internal linkage has incomplete non-array type 'struct later2' [-Wtentative-definition-incomplete-type]
//~ 15: note: forward declaration of 'struct later2'
static struct later2 f;
struct later2 { int x; };
//~ 6: error: variable has incomplete type 'void'
void g;
extern void h;
extern struct incomplete i;
//~ 6: warning: ISO C forbids forward references to 'enum' types [-Wpedantic]
//~ 11: error: tentative definition has type 'enum late' that is never completed
//~ 6: note: forward declaration of 'enum late'
enum late j;
//~ 34: error: variable has incomplete type 'struct incomplete'
//~ 41: error: definition of variable with array type needs an explicit size or an initializer
void k(void) { struct incomplete l; int m[]; extern int n[]; }
int n[3];
union u *o;
