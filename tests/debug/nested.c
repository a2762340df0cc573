// GNU nested functions see the objects of the functions around them.
static int apply(int (*function)(int), int value) { return function(value); }

static int outer(int base) {
  int offset = base * 2;
  int list[base];
  list[0] = 5;
  int inner(int value) {
    int local = value + offset;
    offset++;
    return local + list[0];
  }
  return apply(inner, 10) + inner(1);
}

int main(void) { return outer(4) == 23 + 15 ? 0 : 1; }
