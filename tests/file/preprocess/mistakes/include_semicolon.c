// A semicolon behind an #include.
// ARGS: -fsyntax-only -ferror-limit=0 %s
//~ 20: warning: extra tokens at end of #include directive [-Wextra-tokens]
#include <stddef.h>;
int main(void) { return 0; }
