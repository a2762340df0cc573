// An #embed stands for a list of integers: what is around it is read as if they were written there.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c23 main.c
//--- main.c
int a =
//~ 2: error: expected identifier or '('
#embed "data.bin"
;
int b =
#embed "data.bin" limit(1)
;
int c = {
#embed "data.bin"
};
int d[1] = {
//~ 2: warning: excess elements in array initializer [-Wexcess-initializers]
#embed "data.bin"
};
//~ 6: note: to match this '['
int e[
//~ 2: error: expected ']'
#embed "data.bin"
];
constexpr int f[] = { 1 +
#embed "data.bin"
* 2, 9 };
static_assert(sizeof f / sizeof *f == 4 && f[0] == 1 + 'A' && f[2] == '\n' * 2);
static_assert(sizeof(
#embed "data.bin"
) == sizeof(int));
//--- data.bin
AB
