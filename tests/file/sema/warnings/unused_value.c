// ARGS: -fsyntax-only -Wall -Wextra %s
// Values computed for nothing.
int function(void);
struct s { int m; };
volatile int v;

void unused(int i, int *p, struct s *s) {
//~ 3: warning: expression result unused [-Wunused-value]
  i;
//~ 5: warning: expression result unused [-Wunused-value]
  i + 1;
//~ 5: warning: equality comparison result unused [-Wunused-comparison]
//~ 5: note: use '=' to turn this equality comparison into an assignment
  i == 1;
//~ 5: warning: inequality comparison result unused [-Wunused-comparison]
//~ 5: note: use '|=' to turn this inequality comparison into an or-assignment
  i != 1;
//~ 5: warning: relational comparison result unused [-Wunused-comparison]
  i < 1;
//~ 3: warning: expression result unused [-Wunused-value]
  *p;
//~ 3: warning: expression result unused [-Wunused-value]
  *p++;
//~ 4: warning: expression result unused [-Wunused-value]
  p[1];
//~ 6: warning: expression result unused [-Wunused-value]
  s->m;
//~ 3: warning: expression result unused [-Wunused-value]
  -i;
//~ 3: warning: expression result unused [-Wunused-value]
  !i;
//~ 3: warning: expression result unused [-Wunused-value]
  &i;
//~ 3: warning: expression result unused [-Wunused-value]
  "string";
//~ 3: warning: expression result unused [-Wunused-value]
  5;
  (void)i;
//~ 3: warning: expression result unused [-Wunused-value]
  (int)i;
  v;
  function();
  i ? function() : 0;
//~ 11: warning: expression result unused [-Wunused-value]
  i ? 1 : 2;
  i && function();
//~ 5: warning: expression result unused [-Wunused-value]
  i && 1;
//~ 3: warning: left operand of comma operator has no effect [-Wunused-value]
  i, function();
//~ 15: warning: expression result unused [-Wunused-value]
  function(), i;
  i++;
  i = 1;
  i += 1;
//~ 4: warning: expression result unused [-Wunused-value]
  (i);
//~ 6: warning: expression result unused [-Wunused-value]
  ({ i; });
//~ 3: warning: expression result unused [-Wunused-value]
  sizeof(i);
//~ 8: warning: expression result unused [-Wunused-value]
//~ 14: warning: expression result unused [-Wunused-value]
  for (i; i; i) {
  }
}
