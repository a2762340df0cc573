// Frames larger than asked for.
// ARGS: -c -Wframe-larger-than=100 -o x.o %s
//~ <none>: warning: stack frame size (520) exceeds limit (100) in 'large' [-Wframe-larger-than]
void use(char *);
void large(void) { char buffer[500]; use(buffer); }
void small(void) { char buffer[5]; use(buffer); }
