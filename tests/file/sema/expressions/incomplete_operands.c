// C23 6.3.2.1p2: an lvalue of incomplete type has no value that could be dropped. C99 6.5.8p2:
// ordered pointers point to types that are both complete or both incomplete.
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -Wno-unused-value -std=c99 %s
//~ 15: note: forward declaration of 'struct incomplete'
//~ 15: note: forward declaration of 'struct incomplete'
//~ 15: note: forward declaration of 'struct incomplete'
extern struct incomplete object;
extern int array[];
void a1(struct incomplete *p) {
//~ 9: error: incomplete type 'struct incomplete' where a complete type is required
  (void)object;
//~ 9: error: incomplete type 'struct incomplete' where a complete type is required
  (void)*p;
//~ 3: error: incomplete type 'struct incomplete' where a complete type is required
  object, (void)0;
  (void)&object;
  (void)array;
}
//~ 44: warning: pointer comparisons before C11 need to be between two complete or two incomplete types; 'int (*)[]' is incomplete and 'int (*)[3]' is complete [-Wc11-extensions]
//~ 53: warning: pointer comparisons before C11 need to be between two complete or two incomplete types; 'int (*)[3]' is complete and 'int (*)[]' is incomplete [-Wc11-extensions]
int b1(int (*p)[], int (*q)[3]) { return p < q || q >= p; }
int b2(int (*p)[], int (*q)[3]) { return p == q; }
void *c1(void *p) { return &*p; }
int size;
//~ 7: error: function declaration cannot have variably modified type
int (*d1(void))[size];
//~ 5: warning: a function definition without a prototype is deprecated in all versions of C and is not supported in C23 [-Wdeprecated-non-prototype]
int d2(x, y) int x[const], y[static 2]; { return x[0] + y[0]; }
