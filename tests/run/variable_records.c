// REFERENCE: gcc
// GNU: members of variable size in structures and unions: sizes, offsets, copies, arrays of such
// structures, arguments and results, bounds that change after the declaration.
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static void sizes(int n) {
  struct first {
    char text[n];
    int number;
    short rest[n];
    char last;
  };
  struct __attribute__((packed)) packed {
    char text[n];
    int number;
  };
  union either {
    char text[n];
    int number;
  };
  struct outer {
    char c;
    struct first inner;
    double d;
  };
  n += 100;
  printf("%zu %zu %zu %zu %zu\n", sizeof(struct first), sizeof(struct packed), sizeof(union either),
         sizeof(struct outer), sizeof(struct first[3]));
  struct first object;
  struct outer outer;
  printf("%d %d %d\n", (int)((char *)&object.number - (char *)&object),
         (int)((char *)object.rest - (char *)&object), (int)(&object.last - (char *)&object));
  printf("%d %d\n", (int)((char *)&outer.inner.rest[1] - (char *)&outer),
         (int)((char *)&outer.d - (char *)&outer));
}

static void members(int n) {
  struct s {
    int before;
    int values[n];
    int after;
  } a, b, many[3];
  a.before = 1;
  a.after = 2;
  for (int i = 0; i < n; i++) {
    a.values[i] = i * i;
  }
  b = a;
  a.values[n - 1] = -1;
  many[1] = b;
  many[2] = *(many + 1);
  struct s *pointer = &many[2];
  printf("%d %d %d %d\n", pointer->before, pointer->values[n - 1], pointer->after, a.values[n - 1]);
  printf("%d %d\n", (int)(pointer - many), (int)((char *)(pointer + 1) - (char *)many));
  struct s initialized;
  initialized = *pointer;
  struct s from_block;
  from_block = ({
    struct s inner;
    inner = initialized;
    inner.after++;
    inner;
  });
  printf("%d %d\n", initialized.after, from_block.after);
}

static void loops(void) {
  for (int n = 1; n <= 3; n++) {
    struct {
      short head;
      char body[n * 10];
      long tail;
    } object;
    memset(&object, n, sizeof object);
    printf("%zu %ld %d\n", sizeof object, object.tail, object.body[n * 10 - 1]);
  }
}

static int sum_of(int count, ...) {
  typedef struct {
    char bytes[count];
  } record;
  va_list list;
  va_start(list, count);
  int sum = 0;
  for (int i = 0; i < 2; i++) {
    record object;
    object = va_arg(list, record);
    sum += object.bytes[0] * 10 + object.bytes[count - 1];
  }
  sum += va_arg(list, int);
  va_end(list);
  return sum;
}

static void arguments(int n) {
  struct r {
    char bytes[n];
  } a, b;
  memset(&a, 1, sizeof a);
  memset(&b, 2, sizeof b);
  b.bytes[n - 1] = 3;
  int change(struct r by_value, int factor) {
    by_value.bytes[0] *= factor;
    return by_value.bytes[0] + (int)sizeof by_value;
  }
  struct r result(int fill) {
    struct r made;
    memset(&made, fill, sizeof made);
    return made;
  }
  printf("%d %d %d\n", sum_of(n, a, b, 100), change(b, 7), b.bytes[0]);
  a = result(9);
  printf("%d %d\n", a.bytes[0] + a.bytes[n - 1], result(4).bytes[1]);
}

static void bit_fields(int n) {
  struct {
    int values[n];
    unsigned low : 3, high : 7;
    signed negative : 5;
    int next;
  } object;
  object.low = 5;
  object.high = 100;
  object.negative = -7;
  object.next = 42;
  object.values[n - 1] = 77;
  printf("%d %d %d %d %d\n", object.low, object.high, object.negative, object.next,
         object.values[n - 1]);
}

static long offsets(int n, int i, int j) {
  typedef int row[n];
  struct s {
    int head;
    row rows[n];
  };
  return __builtin_offsetof(struct s, rows[i][j]);
}

int main(void) {
  sizes(5);
  members(4);
  loops();
  arguments(6);
  bit_fields(3);
  printf("%ld\n", offsets(5, 2, 3));
}
