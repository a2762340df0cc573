// counted_by and sized_by: what __builtin_dynamic_object_size makes of them.
// REFERENCE: clang
#include <stdio.h>
#include <stdlib.h>
struct flex { int count; int before; long array[] __attribute__((counted_by(count))); };
struct bytes { unsigned char n; char *data __attribute__((counted_by(n))); };
__attribute__((noinline)) static void show(struct flex *p, int i) {
  printf("%ld %ld %ld %ld\n", (long)__builtin_dynamic_object_size(p->array, 0), (long)__builtin_dynamic_object_size(&p->array[i], 1), (long)__builtin_dynamic_object_size(&p->array[1], 0), (long)__builtin_object_size(p->array, 0));
}
__attribute__((noinline)) static long of_bytes(struct bytes *p) { return __builtin_dynamic_object_size(p->data, 0); }
int main(void) { struct flex *p = malloc(sizeof *p + 10 * sizeof(long)); p->count = 10; show(p, 3); p->count = 2; show(p, 3); p->count = -1; show(p, 0);
  struct bytes b = {200, 0}; printf("%ld\n", of_bytes(&b)); }
