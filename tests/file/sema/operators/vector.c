// GNU vectors: operators element by element.
typedef int v4si __attribute__((vector_size(16)));
typedef float v4sf __attribute__((vector_size(16)));
typedef int v2si __attribute__((vector_size(8)));
typedef unsigned v4ui __attribute__((vector_size(16)));

void vectors(v4si a, v4si b, v4sf f, v2si h, v4ui u, int i, double d) {
  a = a + b;
  a = a + 1;
  a = 2 * a;
//~ 9: error: cannot convert between vector values of different size ('v4si' (aka '__attribute__((__vector_size__(4 * sizeof(int)))) int') and 'v2si' (aka '__attribute__((__vector_size__(2 * sizeof(int)))) int'))
  a = a + h;
  a = a + f;
  a = a & u;
  f = f + 1.5f;
//~ 9: error: cannot convert between scalar type 'double' and vector type 'v4sf' (aka '__attribute__((__vector_size__(4 * sizeof(float)))) float') as implicit conversion would cause truncation
  f = f + d;
//~ 9: error: invalid operands to binary expression ('v4sf' (aka '__attribute__((__vector_size__(4 * sizeof(float)))) float') and 'v4sf' (aka '__attribute__((__vector_size__(4 * sizeof(float)))) float'))
  f = f % f;
  a = a << 2;
  a = a << b;
  a = ~a;
//~ 7: error: invalid argument type 'v4sf' (aka '__attribute__((__vector_size__(4 * sizeof(float)))) float') to unary expression
  f = ~f;
  a = a < b;
  a = f < f;
  a = a ? b : a;
  a = !a;
  i = a[1];
  a[2] = i;
//~ 5: error: assigning to 'v4si' (aka '__attribute__((__vector_size__(4 * sizeof(int)))) int') from incompatible type 'int'
  a = i;
//~ 5: error: assigning to 'int' from incompatible type 'v4si' (aka '__attribute__((__vector_size__(4 * sizeof(int)))) int')
  i = a;
  a = f;
//~ 5: error: assigning to 'v4si' (aka '__attribute__((__vector_size__(4 * sizeof(int)))) int') from incompatible type 'v2si' (aka '__attribute__((__vector_size__(2 * sizeof(int)))) int')
  a = h;
  a += 1;
//~ 5: error: cannot convert between vector values of different size ('v4si' (aka '__attribute__((__vector_size__(4 * sizeof(int)))) int') and 'v2si' (aka '__attribute__((__vector_size__(2 * sizeof(int)))) int'))
  a += h;
//~ 9: error: invalid operands to binary expression ('v4si' (aka '__attribute__((__vector_size__(4 * sizeof(int)))) int') and 'v4si' (aka '__attribute__((__vector_size__(4 * sizeof(int)))) int'))
  a = a && b;
//~ 5: error: member reference base type 'v4si' (aka '__attribute__((__vector_size__(4 * sizeof(int)))) int') is not a structure or union
  a.x = 1;
//~ 9: error: invalid operands to binary expression ('v4si' (aka '__attribute__((__vector_size__(4 * sizeof(int)))) int') and 'struct (unnamed at vector.c:46:12)')
  a = a + (struct { int m; }){1};
}
