// What the generated programs of tests/abi share: which bits of an object have a value, and filling
// and checking those. Objects are handled as bytes, so that no value is converted on the way.
#include <stdarg.h>
#include <stddef.h>

// Mark value bits at `p`. The top exponent bit of a floating value stays 0: no NaN, which a
// conversion could change.
void mark_bytes(void *p, size_t size);
void mark_bits(void *p, unsigned count);
void mark_floats(void *p, size_t size, unsigned count);
void mark_long_doubles(void *p, unsigned count);
// `count` copies of the mark of `size` bytes at `from`.
void mark_copies(void *p, const void *from, size_t size, unsigned count);
// Adds the bits at `from`, of a member of a union, to those at `p`.
void mark_also(void *p, const void *from, size_t size);

// Sets every bit: the marked ones as `seed` says, all others to 0.
void fill(void *p, const void *mark, size_t size, unsigned seed);
// Tells when a marked bit is not what fill has set.
void check(const void *p, const void *mark, size_t size, unsigned seed, int function, int position);
// Makes one call; a crash counts as a failure at position -1.
void run(int function, void (*call)(void));
// How many checks failed.
int failures(void);
