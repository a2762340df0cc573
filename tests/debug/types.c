// Every kind of type: printed, described, looked into.
#include <stdbool.h>
#include <stddef.h>

enum color { Red, Green = 5, Blue };
enum : unsigned char { SmallA = 1, SmallB = 255 } small = SmallB;
enum wide : unsigned long long { Huge = 0xffffffffffffffffULL } wide = Huge;
enum flags { Read = 1, Write = 2, Execute = 4 };
typedef enum color color_t;

typedef struct node {
  struct node *next;
  signed int balance : 3;
  unsigned flag : 5, : 3, rest : 12;
  union {
    int integer;
    float real;
  };
  struct {
    short x, y;
  } point;
} node;

struct opaque;
struct later;
struct later *later;
struct later {
  int arrived;
};

struct __attribute__((packed)) packed {
  char c;
  int i;
  long long wide_bits : 40;
};
struct text {
  unsigned length;
  char data[];
};
union number {
  unsigned bits;
  float value;
};

typedef float float4 __attribute__((vector_size(16)));
typedef int callback(int, const char *restrict, ...);

node last = {0, -2, 17, 1000, {.real = 1.5f}, {3, -4}};
node first = {&last, 3, 1, 0, {.integer = 42}, {1, 2}};
struct opaque *opaque;
struct packed packed = {'p', 77, -123456789012LL};
struct text text = {3, {'a', 'b', 'c'}};
union number number = {.value = 1.0f};
enum color color = Blue;
color_t mixed = Green;
enum flags flags = Read | Execute;
bool yes = true;
char letter = 'x';
signed char tiny = -1;
unsigned char byte = 200;
short half = -300;
unsigned long word = 4000000000UL;
long long big = -5000000000LL;
__int128 huge = 170141183460469231731.0L;
unsigned _BitInt(11) bit_int = 1500;
_BitInt(37) signed_bit_int = -5;
_Float16 half_float = 2.5f16;
float single = 3.25f;
double real = -1e100;
long double extended = 1.25L;
_Complex double complex_number = 1.0 + 2.0i;
float4 vector = {1, 2, 3, 4};
int matrix[2][3] = {{1, 2, 3}, {4, 5, 6}};
const char *string = "hello\n";
const volatile int constant = 9;
int *const restrict_like = &matrix[1][0];
_Atomic int atomic = 12;
_Thread_local int per_thread = 31;
static int hidden = 8;
size_t size = sizeof(node);
typeof(nullptr) nothing;

static int sum(int count, const char *restrict name, ...) { return count + *name; }
callback *callback_pointer = sum;
int (*(*table[2])(void))(int);
void (*handler)(struct opaque *, enum color);

static void done(void) { hidden++; }

int main(void) {
  static int calls = 4;
  struct local {
    int inside;
  } local = {6};
  typedef struct local local_t;
  local_t copy = local;
  per_thread++;
  calls++;
  done();
  return copy.inside + calls + sum(1, "", 2) - 12 + hidden - 9 ? 0 : (int)sizeof(enum flags);
}
