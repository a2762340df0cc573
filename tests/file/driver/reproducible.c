// The same input gives the same bits: run after run (addresses differ under ASLR), with one thread
// and with two, and in different directories with -ffile-prefix-map.
// RUN[runs]: for i in 1 2 3 4; do %cinch -O2 -g -c one.c -o run$i.o; cmp run1.o run$i.o && echo same; done
// RUN[threads]: mkdir j1 j2; (cd j1 && %cinch -j1 -O1 -g -fdebug-compilation-dir=. -c ../one.c ../two.c ../three.c); (cd j2 && %cinch -j2 -O1 -g -fdebug-compilation-dir=. -c ../one.c ../two.c ../three.c); for f in one two three; do cmp j1/$f.o j2/$f.o && echo same; done
// RUN[directories]: for d in a b/c; do mkdir -p $d && cp one.c two.c three.c shared.h $d && (cd $d && %cinch -O2 -g3 -ffile-prefix-map=$PWD=. -c $PWD/one.c && %cinch -O2 -g -ffile-prefix-map=$PWD=/src -shared -fPIC $PWD/one.c $PWD/two.c $PWD/three.c -o all.so); done; cmp a/one.o b/c/one.o && cmp a/all.so b/c/all.so && echo same; strings a/one.o | grep -c "$PWD"
// EXIT[directories]: 1
// RUN[listing]: for i in 1 2 3; do %cinch -O2 -S -emit-llvm one.c -o run$i.ll; cmp run1.ll run$i.ll && echo same; done
// RUN[dependencies]: for i in 1 2 3; do %cinch -MMD -MF run$i.d -MT x -c one.c -o x.o; cmp run1.d run$i.d && echo same; done
//--- shared.h
struct node { struct node *next; int value; union { int i; float f; } as; };
static inline int sum(const struct node *n) { int s = 0; for (; n; n = n->next) s += n->value; return s; }
//--- one.c
#include "shared.h"
const char *where(void) { return __FILE__; }
static int a, b, c;
static int first(int x) { return x + a; }
static int second(int x) { return x * b; }
static int (*table[])(int) = {first, second, first};
int choose(int i, const struct node *n) { static int calls; c += ++calls; return table[i % 3](sum(n)) + c; }
int text(int k) { switch (k) { case 1: return "one"[0]; case 2: return "two"[1]; default: return __LINE__; } }
//--- two.c
#include "shared.h"
_Thread_local int local; int weak_one(void) __attribute__((weak)); int weak_one(void) { return local; }
int two(struct node *n) { return n->as.i + sum(n); }
//--- three.c
#include "shared.h"
int three(struct node *n) { typedef struct { int x, y; } pair; pair p = {n->value, sum(n)}; return p.x + p.y; }
// STDOUT[runs]: same
// STDOUT[runs]: same
// STDOUT[runs]: same
// STDOUT[runs]: same
// STDOUT[threads]: same
// STDOUT[threads]: same
// STDOUT[threads]: same
// STDOUT[directories]: same
// STDOUT[directories]: 0
// STDOUT[listing]: same
// STDOUT[listing]: same
// STDOUT[listing]: same
// STDOUT[dependencies]: same
// STDOUT[dependencies]: same
// STDOUT[dependencies]: same
