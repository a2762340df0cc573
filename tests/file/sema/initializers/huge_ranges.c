// Of a constant with a huge range a part is overridden: the rest is not taken apart into single elements.
// ARGS: -std=c23 -fsyntax-only %s
struct huge { char a[1 << 28]; int b; };
//~ 30: note: previous initialization is here
constexpr struct huge ones = { .a = { [0 ... (1 << 28) - 1] = 1 } };
//~ 66: warning: initializer partially overrides prior initialization of this subobject [-Winitializer-overrides]
struct { struct huge t; int c; } holder = { .t = ones, .t.a[5] = 2 };
