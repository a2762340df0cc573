// C23 6.7.11p20 and its EXAMPLE 13: an initializer overrides what earlier ones gave to the same
// sub-object, and no more. GNU: the value of a range is evaluated once.
// ARGS: -std=c23
// REFERENCE: none (clang 22 refuses some, gcc 12 loses what is not overridden)
int printf(const char *format, ...);

typedef struct {
  int k, l, a[2];
} S;
typedef struct {
  int i;
  S t;
} T;
typedef struct {
  unsigned a : 3, b : 7;
  char c;
} Bits;
typedef struct {
  T t[2];
  Bits bits;
  union {
    int i;
    short s[2];
  } u;
} W;

static S x = {.l = 43, .k = 42, .a[1] = 19, .a[0] = 18};
static int calls;
static S get(void) {
  ++calls;
  return x;
}
static int next(void) { return ++calls; }

static void print(const char *name, const T *t) {
  printf("%s %d %d %d %d %d\n", name, t->i, t->t.k, t->t.l, t->t.a[0], t->t.a[1]);
}

static const T constant = {.t = (S){1, 2, {3, 4}}, .t.l = 7, .t.a[0] = 0};
static T range[3] = {[0 ... 2].t = (S){1, 2, {3, 4}}, [1].t.l = 5, [2].t.a = {[1] = 6}};
static T whole[2] = {{9, {8, 7, {6, 5}}}, [0] = {.t = {.l = 4}}, [1].t = {3, 2}, [1].t.k = 1};
static const W unions = {.u = {.s = {1, 2}}, .u.i = 3, .bits = (Bits){5, 100, 'c'}, .bits.b = 99};

static void automatic(void) {
  T example = {1, .t = x, .t.l = 41, .t.a[1] = 17};
  print("example", &example);
  T call = {1, .t = get(), .t.l = 0, .t.a[1] = 17};
  print("call", &call);
  T again = {1, .t = get(), .t.l = 41, .t = get(), .t.k = 2, .t.k = 3};
  print("again", &again);
  T zero = {1, .t = get(), .t.a = {}, .t.l = {}};
  print("zero", &zero);
  T list = {1, .t = get(), .t.a = {[1] = 5}};
  print("list", &list);
  T literal = {.t = (S){next(), 2, {3, 4}}, .t.l = 7};
  literal.t.k = 0;
  print("literal", &literal);
}

static void ranges(void) {
  T records[3] = {[0 ... 2].t = x, [1].t.l = 5, [2].t.a = {[1] = 6}};
  for (int i = 0; i < 3; ++i) {
    print("range", &records[i]);
  }
  calls = 0;
  int numbers[6] = {[0 ... 5] = next(), [2] = next(), [4 ... 5] = 7, [5] = 8};
  for (int i = 0; i < 6; ++i) {
    printf("%d ", numbers[i]);
  }
  T list[2] = {[0 ... 1] = {4, .t = x, .t.l = numbers[0]}, [0].i = 3};
  print("once", &list[0]);
  print("once", &list[1]);
}

static void members(void) {
  T one = {5, {6, 7, {8, 9}}};
  Bits bits = {1, 2, 'b'};
  W w = {.t = {one, one}, .t[1].t.a[1] = 55, .t[0].i = 44, .bits = bits, .bits.b = 77};
  print("w", &w.t[0]);
  print("w", &w.t[1]);
  printf("%d %d %c\n", w.bits.a, w.bits.b, w.bits.c);
  W v = {.t[0] = one, .t[1] = one, .u.i = 7, .t = {[1].i = 2}, .u.s = {1}};
  print("v", &v.t[0]);
  print("v", &v.t[1]);
  printf("%d %d\n", v.u.s[0], v.u.s[1]);
  W copy = {.t[0] = one, .t[0].t = x, .t[0].t.k = one.i, .t[0].i = 0};
  print("copy", &copy.t[0]);
}

// Ranges inside of a constant of which a part is overridden: they stay ranges.
struct filled {
  unsigned char a[8][2];
  int b;
};
static constexpr struct filled filled = {.a = {[0 ... 7] = {1, 2}, [6 ... 7][1] = 3}, .b = 4};
static struct {
  struct filled before, inside, behind;
} holders = {.before = filled, .before.a[0][0] = 9, .inside = filled, .inside.a[3 ... 4][1] = 9,
             .inside.a[6] = {8}, .behind = filled, .behind.a[7][1] = 9, .behind.b = 5};

static void print_filled(const struct filled *filled) {
  for (int i = 0; i < 8; ++i) {
    printf("%d%d ", filled->a[i][0], filled->a[i][1]);
  }
  printf("%d\n", filled->b);
}

int main(void) {
  print("constant", &constant);
  for (int i = 0; i < 3; ++i) {
    print("range", &range[i]);
  }
  print("whole", &whole[0]);
  print("whole", &whole[1]);
  printf("%d %d %d %c\n", unions.u.i, unions.bits.a, unions.bits.b, unions.bits.c);
  automatic();
  ranges();
  members();
  print_filled(&holders.before);
  print_filled(&holders.inside);
  print_filled(&holders.behind);
}
