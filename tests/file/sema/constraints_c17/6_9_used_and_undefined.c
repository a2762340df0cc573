// C17 6.9p3: what has internal linkage and is used is defined in the unit.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
//~ 12: warning: function 'undefined' has internal linkage but is not defined [-Wundefined-internal]
static int undefined(void); // p3
static int only_sized(void);
static int unused(void);
//~ 12: warning: inline function 'inline_undefined' is not defined [-Wundefined-inline]
inline int inline_undefined(void); // 6.7.4p7
int f(void) {
  return undefined() + (int)sizeof(only_sized()) + inline_undefined();
}
