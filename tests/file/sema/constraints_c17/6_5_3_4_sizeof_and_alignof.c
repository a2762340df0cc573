// C17 6.5.3.4p1: neither functions nor incomplete types nor bit-fields.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
struct incomplete;
extern struct incomplete object;
struct fields { int narrow : 3; } fields;
int g(void);
extern int unknown[];
unsigned long sizes[] = {
//~ 3: warning: invalid application of 'sizeof' to a function type [-Wpointer-arith]
  sizeof g, // p1
//~ 3: warning: invalid application of 'sizeof' to a function type [-Wpointer-arith]
  sizeof(int(void)), // p1
//~ 3: error: invalid application of 'sizeof' to an incomplete type 'struct incomplete'
  sizeof(struct incomplete), // p1
//~ 3: error: invalid application of 'sizeof' to an incomplete type 'struct incomplete'
  sizeof object, // p1
//~ 3: error: invalid application of 'sizeof' to an incomplete type 'int[]'
  sizeof unknown, // p1
//~ 3: error: invalid application of 'sizeof' to an incomplete type 'int[]'
  sizeof(int[]), // p1
//~ 3: warning: invalid application of 'sizeof' to a void type [-Wpointer-arith]
  sizeof(void), // p1
//~ 15: warning: ISO C forbids forward references to 'enum' types [-Wpedantic]
//~ 3: error: invalid application of 'sizeof' to an incomplete type 'enum later'
  sizeof(enum later), // 6.7.2.3p3
//~ 3: error: invalid application of 'sizeof' to bit-field
  sizeof fields.narrow, // p1
//~ 3: error: invalid application of 'alignof' to an incomplete type 'struct incomplete'
  _Alignof(struct incomplete), // p1
//~ 3: warning: invalid application of 'alignof' to a function type [-Wpointer-arith]
  _Alignof(int(void)), // p1
//~ 3: warning: invalid application of 'alignof' to a void type [-Wpointer-arith]
  _Alignof(void), // p1
};
enum later { constant };
