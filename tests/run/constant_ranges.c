// Constants read from objects that GNU range designators initialize: the copies of several members
// lie side by side, and other members between them.
// ARGS: -std=gnu23
// REFERENCE: clang (gcc 12 has no constexpr)
int printf(const char *format, ...);

typedef struct {
  int a, b;
} Pair;
typedef struct {
  char tag;
  Pair pair;
} Tagged;

constexpr Pair pairs[10] = {[0 ... 9] = {1, 2}, [4] = {7, 8}};
static_assert(pairs[3].a == 1 && pairs[3].b == 2 && pairs[4].a == 7 && pairs[9].b == 2);
constexpr Pair halves[10] = {[0 ... 9].a = 3, [2].b = 5};
static_assert(halves[1].b == 0 && halves[2].b == 5 && halves[5].a == 3 && halves[9].a == 3);
constexpr Tagged tagged[6] = {[1 ... 4] = {'t', {6, 7}}};
static_assert(tagged[0].tag == 0 && tagged[1].pair.b == 7 && tagged[4].tag == 't' &&
              tagged[5].pair.a == 0);
constexpr int rows[4][3] = {[1 ... 2] = {[1 ... 2] = 4}};
static_assert(rows[1][0] == 0 && rows[1][1] == 4 && rows[2][2] == 4 && rows[3][1] == 0);

enum { First = pairs[5].a, Second = halves[7].a, Third = tagged[3].pair.a };
static int array[tagged[2].pair.b];

int main(void) {
  printf("%d %d %d %zu\n", First, Second, Third, sizeof array / sizeof *array);
  static const int *const place = &pairs[halves[5].a].b;
  printf("%d %d\n", *place, pairs[4].b);
}
