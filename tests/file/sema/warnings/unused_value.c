// ARGS: -fsyntax-only -Wall -Wextra %s
// Values computed for nothing.
int function(void);
struct s { int m; };
volatile int v;

void unused(int i, int *p, struct s *s) {
  i;
  i + 1;
  i == 1;
  i != 1;
  i < 1;
  *p;
  *p++;
  p[1];
  s->m;
  -i;
  !i;
  &i;
  "string";
  5;
  (void)i;
  (int)i;
  v;
  function();
  i ? function() : 0;
  i ? 1 : 2;
  i && function();
  i && 1;
  i, function();
  function(), i;
  i++;
  i = 1;
  i += 1;
  (i);
  ({ i; });
  sizeof(i);
  for (i; i; i) {
  }
}
