// C90: selection and iteration statements are no blocks, so that tags declared in them go on.
// ARGS: -std=c90 -fsyntax-only %s
struct tag { char a; };
int within_if(void) {
  if (sizeof(struct tag { int a; double b; }))
    (void)0;
  typedef char is_larger[sizeof(struct tag) > 1 ? 1 : -1];
  return sizeof(is_larger);
}
int within_body(void) {
  while (0)
    (void)sizeof(struct other { int a; });
  return sizeof(struct other);
}
