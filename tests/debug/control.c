// Breakpoints, steps, scopes and watchpoints.
#include <stdio.h>

static int total;

static int square(int value) {
  int result = value * value;
  return result;
}

static int accumulate(const int *values, int count) {
  int sum = 0;
  for (int i = 0; i < count; i++) {
    int value = values[i];
    if (value > 2) {
      int value = square(values[i]) + 1;
      sum += value;
    }
    sum += value;
  }
  total = sum;
  return sum;
}

static const char *name_of(int kind) {
  switch (kind) {
  case 1:
    return "one";
  case 2: {
    const char *two = "two";
    return two;
  }
  default:
    break;
  }
  return "many";
}

int main(void) {
  int values[] = {1, 2, 3, 4};
  int sum = accumulate(values, 4);
  int tries = 0;
again:
  tries++;
  if (tries < 3)
    goto again;
  do {
    tries -= 2;
  } while (tries > 0);
  while (tries < 1) {
    tries++;
  }
  printf("%d %s %s\n", sum, name_of(2), name_of(tries));
  return 0;
}
