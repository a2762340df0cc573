// ARGS: -fsyntax-only -Wvla-extension %s
// GNU: members of variable size, in functions only.
int n;
struct outside {
//~ 7: error: fields must have a constant size: 'variable length array in structure' extension will never be supported
  int values[n];
};

void inside(int count) {
  struct s {
    int head;
//~ 10: warning: variably modified type of a structure or union member is a GNU extension [-Wvla-extension]
    char text[count];
    int tail;
  };
  struct s copy;
//~ 20: error: variable-sized object may not be initialized
  struct s other = copy;
  struct s empty = {};
//~ 19: error: variable length array declaration cannot have 'static' storage duration
  static struct s kept;
//~ 18: warning: variably modified type of a structure or union member is a GNU extension [-Wvla-extension]
  struct { int (*pointer)[count]; } pointing = {0};
//~ 18: error: static assertion expression is not an integral constant expression
  _Static_assert(sizeof(struct s) > 4, "");
  (void)__builtin_offsetof(struct s, text);
//~ 38: error: offset of 'tail' depends on the size of a variable length array
  (void)__builtin_offsetof(struct s, tail);
  (void)empty, (void)other, (void)kept, (void)pointing;
}
