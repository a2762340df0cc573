// C17 6.7.2.3: a tag is defined once, as one kind; enumerations are not declared before.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
//~ 8: note: previous definition is here
//~ 8: note: previous use is here
//~ 8: note: previous use is here
struct a { int member; };
//~ 8: error: redefinition of 'a'
struct a { int member; }; // p1
//~ 6: note: previous definition is here
//~ 6: note: previous use is here
enum b { constant };
//~ 6: error: redefinition of 'b'
enum b { other }; // p1
//~ 1: error: use of 'a' with tag type that does not match previous declaration
union a object; // p2
//~ 1: error: use of 'b' with tag type that does not match previous declaration
struct b *pointer; // p2
//~ 1: error: use of 'a' with tag type that does not match previous declaration
enum a choice; // p2
//~ 6: warning: ISO C forbids forward references to 'enum' types [-Wpedantic]
enum later; // p3
//~ 6: warning: ISO C forbids forward references to 'enum' types [-Wpedantic]
enum unknown *to_unknown; // p3
//~ 6: warning: ISO C forbids forward references to 'enum' types [-Wpedantic]
//~ 13: error: tentative definition has type 'enum absent' that is never completed
//~ 6: note: forward declaration of 'enum absent'
enum absent variable; // p3
//~ 24: error: nested redefinition of 'nested'
//~ 8: note: previous definition is here
struct nested { struct nested { int inner; } member; }; // p1
//~ 15: warning: declaration of 'struct scoped' will not be visible outside of this function [-Wvisibility]
void f(struct scoped *p); // not a constraint; clang warns too
