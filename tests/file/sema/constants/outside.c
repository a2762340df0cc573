// Behind the end of a constant object nothing is read.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c23 %s
//~ 15: note: array 'array' declared here
//~ 15: note: array 'array' declared here
constexpr int array[2] = {1, 2};
//~ 16: note: array 'text' declared here
//~ 32: note: array 'longer' declared here
constexpr char text[] = "abc", longer[6] = "abc";
constexpr struct { int a; int b[2]; } record = {1, {2, 3}};
static_assert(array[1] == 2 && text[3] == 0 && longer[5] == 0 && record.b[1] == 3);
//~ 15: warning: array index 2 is past the end of the array (that has type 'const int[2]') [-Warray-bounds]
//~ 15: error: static assertion expression is not an integral constant expression
static_assert(array[2] == 0);
//~ 15: warning: array index 4 is past the end of the array (that has type 'const char[4]') [-Warray-bounds]
//~ 15: error: static assertion expression is not an integral constant expression
static_assert(text[4] == 0);
//~ 15: warning: array index 6 is past the end of the array (that has type 'const char[6]') [-Warray-bounds]
//~ 15: error: static assertion expression is not an integral constant expression
static_assert(longer[6] == 0);
//~ 15: error: static assertion expression is not an integral constant expression
static_assert(record.b[2] == 0);
static_assert((constexpr int[2]){1}[1] == 0);
//~ 15: warning: array index 2 is past the end of the array (that has type 'const int[2]') [-Warray-bounds]
//~ 15: error: static assertion expression is not an integral constant expression
static_assert((constexpr int[2]){1}[2] == 0);
//~ 18: warning: array index 5 is past the end of the array (that has type 'const int[2]') [-Warray-bounds]
//~ 18: error: expression is not an integer constant expression
enum { Outside = array[5] };
