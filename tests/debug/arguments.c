// Parameters of every class of the calling convention.
struct small {
  char c;
  short s;
};
struct two {
  long a;
  double b;
};
struct floats {
  float x, y, z;
};
struct large {
  int values[10];
};
struct empty {};
union either {
  int i;
  float f;
};

static int small(struct small s, struct two t) { return s.s + (int)t.a; }
static float floats(struct floats f, double d, float e) { return f.x + (float)d + e; }
static int large(struct large l, int n) { return l.values[n]; }
static int several(_Bool flag, char c, unsigned char u, short s, long long q, __int128 h,
                   union either e, struct empty none, _Complex float z) {
  return flag + c + u + s + (int)q + (int)h + e.i;
}
static long double extended(long double x, _BitInt(70) wide) { return x + (long double)wide; }
static struct large give(int n) {
  struct large result = {{n, n + 1}};
  return result;
}
static int old(a, f) short a; float f; { return a + (int)f; }

int main(void) {
  struct large big = give(4);
  int sum = small((struct small){'s', 7}, (struct two){8, 2.5});
  sum += (int)floats((struct floats){1, 2, 3}, 4.5, 5.5f);
  sum += large(big, 1);
  sum += several(1, 'c', 200, -3, 1LL << 40, -1, (union either){.i = 6}, (struct empty){},
                 1.0f + 3.0if);
  sum += (int)extended(1.5L, 12);
  sum += old(3, 2.5f);
  return sum == 0;
}
