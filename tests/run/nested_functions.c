// REFERENCE: gcc
// GNU nested functions: what they name of the functions around them, trampolines, calls ahead of
// the definition, results in memory, arrays of variable length, nonlocal jumps.
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

static int apply(int (*function)(int), int value) { return function(value); }

static void captures(int parameter) {
  int local = 10;
  const int fixed = 7;
  static int kept = 100;
  int array[] = {1, 2, 3};
  struct {
    int x, y;
  } pair = {4, 5};
  int sum(int more) {
    kept++;
    local += more;
    array[1] *= 2;
    pair.y = -pair.y;
    return parameter + local + fixed + array[1] + pair.x + pair.y + kept;
  }
  printf("direct %d\n", sum(1));
  printf("by pointer %d\n", apply(sum, 2));
  parameter = 1000;
  printf("again %d\n", (*sum)(3));
  printf("left %d %d %d\n", local, array[1], pair.y);
}

static int depth_of(int n) {
  int depth = 0;
  int down(int left) {
    depth++;
    return left == 0 ? depth : down(left - 1);
  }
  return down(n) * 100 + apply(down, n);
}

// Each activation has its own frame, also through pointers that an outer one handed down.
static int activations(int level, int (*outer)(int)) {
  int here = level * 10;
  int mine(int add) { return here += add; }
  if (level == 3) {
    return outer(1) * 10000 + mine(2) * 100 + outer(0);
  }
  int result = activations(level + 1, level == 1 ? mine : outer);
  return result + here;
}

static int three_levels(int a) {
  int middle(int b) {
    int inner(int c) {
      int innermost(int d) { return a * 1000 + b * 100 + c * 10 + d; }
      return apply(innermost, 4) + innermost(5);
    }
    a++;
    return inner(3) + apply(inner, 6);
  }
  return middle(2) + apply(middle, 7);
}

static int siblings(int n) {
  auto int is_odd(int);
  int steps = 0;
  int is_even(int k) {
    steps++;
    return k == 0 ? 1 : is_odd(k - 1);
  }
  int is_odd(int k) {
    steps++;
    return k == 0 ? 0 : is_even(k - 1);
  }
  int even = is_even(n);
  return even * 100 + steps;
}

struct big {
  int values[12];
};

static struct big large_result(int base) {
  struct big make(struct big by, int factor) {
    for (int i = 0; i < 12; i++) {
      by.values[i] = by.values[i] * factor + base;
    }
    return by;
  }
  struct big first = {{1, 2, 3}};
  struct big (*pointer)(struct big, int) = make;
  return pointer(make(first, 2), 3);
}

static double variable_arguments(double scale) {
  double total(int count, ...) {
    va_list list;
    va_start(list, count);
    double result = 0;
    while (count-- > 0) {
      result += scale * va_arg(list, double);
    }
    va_end(list);
    return result;
  }
  double (*pointer)(int, ...) = total;
  return total(2, 1.0, 2.0) + pointer(9, 1., 2., 3., 4., 5., 6., 7., 8., 9.);
}

static int variable_length(int n) {
  int total = 0;
  for (int round = 1; round <= 2; round++) {
    int row[n * round];
    int table[n][n + round];
    for (int i = 0; i < n * round; i++) {
      row[i] = i + round;
    }
    table[1][1] = 50;
    int at(int index) { return row[index] + (int)sizeof row; }
    int cell(int (*matrix)[n + round]) { return matrix[1][1] + (int)sizeof *matrix; }
    total += at(1) + apply(at, 2) + cell(table);
  }
  return total;
}

static int old_style(n) int n;
{
  int twice(m) int m;
  { return m * 2 + n; }
  return twice(n) + apply(twice, 1);
}

static int sort_calls(int *values, int count) {
  int calls = 0;
  int compare(const void *a, const void *b) {
    calls++;
    return *(const int *)a - *(const int *)b;
  }
  qsort(values, count, sizeof *values, compare);
  return calls > 0;
}

static int without_frame(int n) {
  int square(int v) { return v * v; }
  int (*table[])(int) = {square};
  return table[0](n) + square(2);
}

static int search(int wanted) {
  __label__ found, missing;
  int where = -1, visited = 0;
  void walk(int from, int to) {
    visited++;
    if (from == wanted) {
      where = from;
      goto found;
    }
    if (from == to) {
      goto missing;
    }
    int scratch[to - from];
    scratch[0] = from;
    walk(scratch[0] + 1, to);
  }
  for (int round = 0; round < 1; round++) {
    int buffer[wanted + 2];
    buffer[0] = 1;
    walk(buffer[0], 6);
  }
  return 0;
missing:
  return -visited;
found:
  return where * 100 + visited;
}

static int retries(void) {
  __label__ again;
  int tries = 0, kept = 5;
again:
  tries++;
  void fail(void) { goto again; }
  void (*pointer)(void) = fail;
  kept += tries;
  if (tries < 4) {
    pointer();
  }
  return tries * 100 + kept;
}

static void *chosen_label(int n) {
  __label__ one, two;
  void *choose(int k) { return k == 1 ? &&one : &&two; }
  goto *choose(n);
one:
  return "one";
two:
  return "two";
}

// The size of the parameter's rows names an object of the function around.
static int sized_parameter(int width) {
  int rows[6] = {0};
  int row_bytes(c)
    int c[1][width++];
  {
    return sizeof c[0];
  }
  int bytes = row_bytes(rows);
  return bytes * 100 + width;
}

int main(void) {
  captures(3);
  printf("depth %d\n", depth_of(4));
  printf("activations %d\n", activations(1, NULL));
  printf("levels %d\n", three_levels(1));
  printf("siblings %d %d\n", siblings(6), siblings(7));
  struct big big = large_result(5);
  printf("large %d %d %d %d\n", big.values[0], big.values[1], big.values[2], big.values[11]);
  printf("variable arguments %g\n", variable_arguments(0.5));
  printf("variable length %d\n", variable_length(3));
  printf("old style %d\n", old_style(4));
  int values[] = {4, 1, 3, 2};
  printf("sorted %d", sort_calls(values, 4));
  for (int i = 0; i < 4; i++) {
    printf(" %d", values[i]);
  }
  printf("\nwithout frame %d\n", without_frame(3));
  printf("search %d %d\n", search(4), search(9));
  printf("retries %d\n", retries());
  printf("sized parameter %d\n", sized_parameter(3));
  printf("labels %s %s\n", (char *)chosen_label(1), (char *)chosen_label(2));
}
