// Constant indices outside of arrays, sizes of pointers given to memset and its like.
// ARGS: -fsyntax-only -Wall -Wno-unused-but-set-variable -Wno-unused-value %s
//~ 5: note: array 'big' declared here
//~ 5: note: array 'big' declared here
//~ 5: note: array 'big' declared here
//~ 5: note: array 'big' declared here
//~ 5: note: array 'big' declared here
//~ 5: note: array 'big' declared here
//~ 5: note: array 'big' declared here
//~ 5: note: array 'big' declared here
//~ 29: note: array 'a' declared here
int big[10]; struct T { int a[2]; int tail[1]; };
void *memset(void *, int, unsigned long); void *memcpy(void *, const void *, unsigned long); char *strncpy(char *, const char *, unsigned long);
//~ 34: note: pointer 'd' declared here
//~ 25: note: pointer 't' declared here
int f2(int i, struct T *t, char *d) {
//~ 27: warning: array index 11 is past the end of the array (that has type 'int[10]') [-Warray-bounds]
  int *p = &big[10]; p = &big[11];
//~ 3: warning: array index 10 is past the end of the array (that has type 'int[10]') [-Warray-bounds]
//~ 16: warning: array index -1 is before the beginning of the array [-Warray-bounds]
//~ 33: warning: array index 10 is past the end of the array (that has type 'int[10]') [-Warray-bounds]
//~ 52: warning: array index 2 is past the end of the array (that has type 'int[2]') [-Warray-bounds]
  big[10] = 1; big[-1] = 2; i = big[10]; "abc"[4]; t->a[2] = 1; t->tail[5] = 1;
//~ 72: warning: array index 30 is past the end of the array (that has type 'int[10]') [-Warray-bounds]
  i = (&big[0])[12]; if (0) big[20] = 1; if (i > 10 && sizeof big < 3) big[30] = 1;
//~ 24: warning: array index 10 is past the end of the array (that has type 'int[10]') [-Warray-bounds]
//~ 39: warning: array index 10 is past the end of the array (that has type 'int[10]') [-Warray-bounds]
//~ 65: warning: array index 3 is past the end of the array (that has type 'int[3]') [-Warray-bounds]
//~ 56: note: array 'm' declared here
//~ 56: note: array 'm' declared here
//~ 78: warning: array index 2 is past the end of the array (that has type 'int[2][3]') [-Warray-bounds]
//~ 95: warning: array index 11 is past the end of the array (that has type 'int[10]') [-Warray-bounds]
  i = sizeof(big[12]); big[10]++; i = big[10] + 1; int m[2][3]; m[1][3] = 1; m[2][0] = 1; i = 11[big];
//~ 23: warning: 'memset' call operates on objects of type 'struct T' while the size is based on a different type 'struct T *' [-Wsizeof-pointer-memaccess]
//~ 23: note: did you mean to dereference the argument to 'sizeof' (and multiply it by the number of elements)?
//~ 47: warning: 'memset' call operates on objects of type 'struct T' while the size is based on a different type 'struct T *' [-Wsizeof-pointer-memaccess]
//~ 47: note: did you mean to dereference the argument to 'sizeof' (and multiply it by the number of elements)?
//~ 72: warning: 'memset' call operates on objects of type 'char' while the size is based on a different type 'char *' [-Wsizeof-pointer-memaccess]
//~ 72: note: did you mean to provide an explicit length?
//~ 122: warning: 'memset' call operates on objects of type 'int' while the size is based on a different type 'int *' [-Wsizeof-pointer-memaccess]
//~ 122: note: did you mean to remove the addressof in the argument to 'sizeof' (and multiply it by the number of elements)?
//~ 101: warning: 'memset' will always overflow; destination buffer has size 4, but size argument is 8 [-Wfortify-source]
//~ 140: warning: 'size' argument to memset is '0'; did you mean to transpose the last two arguments? [-Wmemset-transposed-args]
//~ 140: note: parenthesize the third argument to silence
//~ 166: warning: 'size' argument to memset is '0'; did you mean to transpose the last two arguments? [-Wmemset-transposed-args]
//~ 166: note: parenthesize the third argument to silence
//~ 186: warning: 'size' argument to memset is '0'; did you mean to transpose the last two arguments? [-Wmemset-transposed-args]
//~ 186: note: parenthesize the third argument to silence
  memset(t, 0, sizeof t); memset(t, 0, sizeof(t)); memset(d, 0, sizeof d); memset(&t, 0, sizeof t); memset(&i, 0, sizeof &i); memset(d, 5, 0); memset(d, sizeof(*t), 0); memset(d, 0xff, 0);
//~ 57: warning: 'memcpy' call operates on objects of type 'struct T' while the size is based on a different type 'struct T *' [-Wsizeof-pointer-memaccess]
//~ 57: note: did you mean to dereference the argument to 'sizeof' (and multiply it by the number of elements)?
//~ 84: warning: 'strncpy' call operates on objects of type 'char' while the size is based on a different type 'char *' [-Wsizeof-pointer-memaccess]
//~ 84: note: did you mean to provide an explicit length?
//~ 108: warning: 'memcpy' call operates on objects of type 'char' while the size is based on a different type 'char *' [-Wsizeof-pointer-memaccess]
//~ 108: note: did you mean to provide an explicit length?
  memset(t, 0, sizeof(struct T *)); memcpy(d, t, sizeof t); strncpy(d, "x", sizeof d); memcpy(t, d, sizeof(d));
//~ 50: warning: 'sizeof (d)' will return the size of the pointer, not the array itself [-Wsizeof-pointer-div]
//~ 112: warning: 'sizeof (t)' will return the size of the pointer, not the array itself [-Wsizeof-pointer-div]
  i = sizeof(big) / sizeof(int *); i = sizeof(d) / sizeof(d[0]); i = sizeof(big) / sizeof(char); i = sizeof(t) / sizeof(*t);
//~ 16: warning: 'memcpy' will always overflow; destination buffer has size 4, but size argument is 8 [-Wfortify-source]
//~ 35: warning: 'memset' will always overflow; destination buffer has size 4, but size argument is 5 [-Wfortify-source]
  char buf[4]; memcpy(buf, d, 8); memset(buf, 0, 5);
  return i;
}
