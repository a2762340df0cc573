// GNU vectors: operators element by element.
typedef int v4si __attribute__((vector_size(16)));
typedef float v4sf __attribute__((vector_size(16)));
typedef int v2si __attribute__((vector_size(8)));
typedef unsigned v4ui __attribute__((vector_size(16)));

void vectors(v4si a, v4si b, v4sf f, v2si h, v4ui u, int i, double d) {
  a = a + b;
  a = a + 1;
  a = 2 * a;
  a = a + h;
  a = a + f;
  a = a & u;
  f = f + 1.5f;
  f = f + d;
  f = f % f;
  a = a << 2;
  a = a << b;
  a = ~a;
  f = ~f;
  a = a < b;
  a = f < f;
  a = a ? b : a;
  a = !a;
  i = a[1];
  a[2] = i;
  a = i;
  i = a;
  a = f;
  a = h;
  a += 1;
  a += h;
  a = a && b;
  a.x = 1;
  a = a + (struct { int m; }){1};
}
