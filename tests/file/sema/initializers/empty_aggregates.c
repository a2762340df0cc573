// GNU: an aggregate without members takes no item of the list; the item is dropped, as by gcc.
// ARGS: -fsyntax-only %s
struct Empty {};
//~ 24: warning: excess elements in array initializer [-Wexcess-initializers]
//~ 27: warning: excess elements in array initializer [-Wexcess-initializers]
struct Empty some[] = {1, 2};
//~ 26: warning: excess elements in array initializer [-Wexcess-initializers]
struct Empty three[3] = {1};
//~ 21: warning: excess elements in struct initializer [-Wexcess-initializers]
struct Empty one = {1};
//~ 56: warning: excess elements in struct initializer [-Wexcess-initializers]
struct Part { struct Empty empty; int value; } part = {1, 2};
//~ 30: warning: excess elements in array initializer [-Wexcess-initializers]
struct Part parts[] = {[1] = 5};
//~ 16: warning: excess elements in array initializer [-Wexcess-initializers]
int none[0] = {1};
//~ 60: warning: excess elements in struct initializer [-Wexcess-initializers]
struct Middle { int first, middle[0], last; } middle = {1, 2, 3};
//~ 55: warning: '_Static_assert' with no message is a C23 extension [-Wc23-extensions]
_Static_assert(sizeof parts == 2 * sizeof(struct Part));
