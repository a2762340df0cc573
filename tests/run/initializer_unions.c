// A static union whose values fit several members at first sight: all values decide.
#include <stdio.h>
int port; int f(void){return 1;}
typedef struct boolC { int *config; int def; int (*v)(int); } boolC;
typedef struct numC { union { int *i; long long *ll; } config; unsigned flags; int type; long long lo, up;  } numC;
typedef union typeData { boolC yesno; numC numeric; } typeData;
typedef struct sc { int name; typeData data; } sc;
sc t0 = { .data.numeric = { .lo = 3, .up = 8, .flags = 2, .type = 4, .config.i = &port  } };
sc t1 = { .data.numeric = { .lo = 3, .flags = 2,  } };
sc t2 = { .data.numeric = { .lo = 3, .config.i = &port } };
sc t3 = { .data.numeric = { .lo = 3, .config = { &port} } };
int main(){ 
#define P(t) printf(#t " %d %d %lld %lld\n", t.data.numeric.type, t.data.numeric.flags, t.data.numeric.lo, t.data.numeric.up); 
 P(t0) P(t1) P(t2) P(t3) }
