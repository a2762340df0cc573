// clang: a scalar fills all elements of an ext_vector_type, also when it is as large as the vector;
// GNU: a cast to a vector of vector_size keeps the bits.
// REFERENCE: clang
int printf(const char *format, ...);

typedef signed char Char4 __attribute__((ext_vector_type(4)));
typedef int Int2 __attribute__((ext_vector_type(2)));
typedef float Float1 __attribute__((ext_vector_type(1)));
typedef _Bool Bool8 __attribute__((ext_vector_type(8)));
typedef signed char Gnu4 __attribute__((vector_size(4)));

static Char4 assigned(int value) {
  Char4 result;
  result = value;
  return result;
}
static Char4 returned(int value) { return value; }
static Char4 cast(float value) { return (Char4)value; }
static Int2 from_long(long value) { return value; }
static Int2 from_double(double value) { return (Int2)value; }
static Float1 single(int value) { return value; }
static Gnu4 bits(int value) { return (Gnu4)value; }
static Bool8 all(int value) { return value; }

static int number(Bool8 flags) {
  int result = 0;
  for (int i = 0; i < 8; ++i) {
    result = result * 2 + flags[i];
  }
  return result;
}

static Char4 fixed = 6;
static Bool8 fixed_flags = 1;
static struct {
  char before;
  Bool8 flags;
} record = {1, (Bool8)1};

int main(void) {
  Char4 c = 5;
  printf("%d %d %d %d\n", c[0], c[3], fixed[0], fixed[2]);
  c = assigned(0x102);
  printf("%d %d %d %d\n", c[0], c[1], returned(-7)[3], cast(2.5f)[2]);
  Int2 i = from_long(3);
  printf("%d %d %d\n", i.x, i.y, from_double(-4.5)[1]);
  printf("%g\n", single(9)[0]);
  Gnu4 g = bits(0x01020304);
  printf("%d %d\n", g[0], g[3]);
  Bool8 none = 0, flags = 1;
  printf("%d %d %d %d\n", number(none), number(flags), number(all(1)), number(all(0)));
  _Bool yes = 1;
  flags = yes;
  flags[2] = 0;
  printf("%d %d\n", number(flags), number(flags & yes));
  printf("%d %d\n", number(fixed_flags), number(record.flags));
}
