// Arrays whose bounds are known at run time only.
#include <stdio.h>

static int use(int count, int rows, int table[rows][count], int *sum) {
  int flat[count];
  for (int i = 0; i < count; i++)
    flat[i] = table[rows - 1][i] * 2;
  long cube[rows][2][count + 1];
  cube[0][1][count] = 17;
  typedef int row[count];
  row *last = &table[rows - 1];
  {
    char inner[rows * 2];
    inner[0] = 'i';
    *sum += inner[0] + flat[0];
  }
  *sum += (*last)[0] + (int)sizeof cube;
  return (int)sizeof flat;
}

int main(void) {
  int sum = 0;
  int table[2][3] = {{1, 2, 3}, {4, 5, 6}};
  int size = use(3, 2, table, &sum);
  printf("%d %d\n", size, sum);
  return 0;
}
