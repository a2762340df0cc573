// Bodies, indentation and else clauses that do not do what they look like.
// ARGS: -fsyntax-only -Wall -Wno-for-loop-analysis %s
int g(int), h(void);
#define NOTHING ;
#define DO(x) do { x; } while (0)
void f(int n) {
//~ 9: warning: if statement has empty body [-Wempty-body]
//~ 9: note: put the semicolon on a separate line to silence this warning
  if (n);
  if (n)
    ;
  if (n) ; else g(1);
  if (n) g(1); else ;
  if (n) NOTHING
  while (n);
//~ 13: warning: while loop has empty body [-Wempty-body]
//~ 13: note: put the semicolon on a separate line to silence this warning
  while (n) ; { g(1); }
//~ 14: warning: while loop has empty body [-Wempty-body]
//~ 14: note: put the semicolon on a separate line to silence this warning
  while (n--);
    g(2);
  for (;n;);
  g(1);
//~ 12: warning: for loop has empty body [-Wempty-body]
//~ 12: note: put the semicolon on a separate line to silence this warning
  for (;n;);
  {
    g(3);
  }
  for (;n;)
    ;
//~ 13: warning: switch statement has empty body [-Wempty-body]
//~ 13: note: put the semicolon on a separate line to silence this warning
  switch (n);
  do ; while (n);
//~ 3: note: previous statement is here
  if (n)
    g(1);
//~ 5: warning: misleading indentation; statement is not part of the previous 'if' [-Wmisleading-indentation]
    g(2);
  if (n)
    g(1);
//~ 3: note: previous statement is here
  else
    g(2);
//~ 5: warning: misleading indentation; statement is not part of the previous 'else' [-Wmisleading-indentation]
    g(3);
//~ 3: note: previous statement is here
  while (n)
    g(1);
//~ 5: warning: misleading indentation; statement is not part of the previous 'while' [-Wmisleading-indentation]
    g(2);
//~ 3: note: previous statement is here
  for (;n;)
    g(1);
//~ 5: warning: misleading indentation; statement is not part of the previous 'for' [-Wmisleading-indentation]
    g(2);
  if (n)
    g(1);
#ifndef UNKNOWN
    g(2);
#endif
  if (n) { g(1); }
    g(2);
  if (n) g(1); g(2);
//~ 3: note: previous statement is here
  if (n)
	g(1);
//~ 9: warning: misleading indentation; statement is not part of the previous 'if' [-Wmisleading-indentation]
        g(2);
//~ 26: warning: add explicit braces to avoid dangling else [-Wdangling-else]
  if (n) if (g(1)) g(2); else g(3);
  if (n)
    if (g(1)) g(2);
//~ 5: warning: add explicit braces to avoid dangling else [-Wdangling-else]
    else g(3);
  if (n) { if (g(1)) g(2); else g(3); }
//~ 32: warning: add explicit braces to avoid dangling else [-Wdangling-else]
  if (n) for (;;) if (n) g(1); else g(2);
  if (n) g(1); else if (n) g(2); else g(3);
//~ 25: warning: add explicit braces to avoid dangling else [-Wdangling-else]
  if (n) if (h()) g(1); else if (n) g(2); else g(3);
//~ 1: warning: unused label 'lab' [-Wunused-label]
lab: if (n) g(2);
  g(2);
}
