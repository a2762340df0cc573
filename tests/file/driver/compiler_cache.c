// ccache takes Cinch for a compiler it knows: the second time it answers itself, with the same bits and
// the same messages; a changed header or option is a miss.
// RUN[hits]: export CCACHE_DIR=$PWD/cache && ccache -z >/dev/null; for i in 1 2; do ccache %cinch -O2 -Wall -c main.c -o run$i.o 2> said$i; done; cmp run1.o run2.o && cmp said1 said2 && grep -c 'unused variable' said2; ccache --print-stats | grep -E '^(direct_cache_hit|preprocessed_cache_hit|cache_miss)'
// RUN[misses]: export CCACHE_DIR=$PWD/cache2 && ccache %cinch -c main.c -o x.o 2>/dev/null; echo '#define VALUE 2' > value.h; ccache %cinch -c main.c -o y.o; ccache %cinch -DOTHER -c main.c -o z.o; cmp -s x.o y.o || echo differ; ccache --print-stats | grep -E '^cache_miss'
// RUN[dependencies]: export CCACHE_DIR=$PWD/cache3 && for i in 1 2; do rm -f main.d; ccache %cinch -MD -MF main.d -c main.c -o main.o; grep -c value.h main.d; done; ccache --print-stats | grep -E '^direct_cache_hit'
//--- value.h
#define VALUE 1
//--- main.c
#include "value.h"
int main(void) { int unused; return VALUE; }
// STDOUT[hits]: 1
// STDOUT[hits]: cache_miss	1
// STDOUT[hits]: direct_cache_hit	1
// STDOUT[hits]: preprocessed_cache_hit	0
// STDOUT[misses]: differ
// STDOUT[misses]: cache_miss	2
// STDOUT[dependencies]: 1
// STDOUT[dependencies]: 1
// STDOUT[dependencies]: direct_cache_hit	1
