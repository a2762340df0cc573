// C17 6.7.1: storage-class specifiers.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
//~ 8: error: cannot combine with previous 'static' declaration specifier
static extern int a; // p2
//~ 9: error: cannot combine with previous 'typedef' declaration specifier
typedef static int b; // p2
//~ 8: error: cannot combine with previous 'extern' declaration specifier
extern register int c; // p2
//~ 9: error: cannot combine with previous 'typedef' declaration specifier
typedef _Thread_local int d; // p2
//~ 19: note: previous definition is here
_Thread_local int e;
//~ 12: error: non-thread-local declaration of 'e' follows thread-local declaration
extern int e; // p3
//~ 12: note: previous declaration is here
extern int later;
//~ 26: error: thread-local declaration of 'later' follows non-thread-local declaration
extern _Thread_local int later; // p3
//~ 1: error: '_Thread_local' is only allowed on variable declarations
_Thread_local int f(void); // p4
void g(void) {
//~ 3: error: '_Thread_local' variables must have global storage
  _Thread_local int inside; // p3
//~ 17: error: cannot combine with previous '_Thread_local' declaration specifier
//~ 3: error: '_Thread_local' variables must have global storage
  _Thread_local auto int automatic; // p2
//~ 10: error: cannot combine with previous 'static' declaration specifier
  static auto int both; // p2
  static _Thread_local int fine;
//~ 10: error: cannot combine with previous 'extern' declaration specifier
  extern static int again; // p2
//~ 3: error: function declared in block scope cannot have 'static' storage class
  static int h(void); // p7
//~ 3: error: illegal storage class on function
  register int i(void); // p7
//~ 3: error: illegal storage class on function
  auto int j(void); // p7
}
