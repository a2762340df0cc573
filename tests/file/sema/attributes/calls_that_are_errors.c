// error and warning attributes speak when a call is left after optimization.
// ARGS: -O2 -c -o x.o %s
// ARGS[w]: -O2 -w -c -o x.o %s
void dangerous(void) __attribute__((error("do not call")));
void doubtful(void) __attribute__((warning("think twice")));
void f(int n) {
  if (sizeof(int) == 8)
    dangerous();
//~ [-] 3: warning: call to 'doubtful' declared with 'warning' attribute: think twice [-Wattribute-warning]
  doubtful();
//~ 3: error: call to 'dangerous' declared with 'error' attribute: do not call [-Wattribute-error]
  dangerous();
}
