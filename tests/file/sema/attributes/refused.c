// Asm operands, enumerators, records and registers that are refused; declarations without a type.
// ARGS: -fsyntax-only -ferror-limit=0 -std=gnu23 %s
//~ 8: error: type 'struct large' is too large
struct large { char bytes[0x7ffffffffffffff]; char more[0x7ffffffffffffff]; };
struct larger { struct large all[16]; };
//~ 43: error: enumerator value 256 is not representable in the underlying type 'unsigned char'
enum narrow : unsigned char { last = 255, next };
//~ 16: error: global register variable cannot have an initializer
register char *stack asm("rsp") = 0;
struct s { int a; } value;
void f(void) { asm("" : : "r"(value)); }
//~ 1: error: a type specifier is required for all declarations
no_type;
void g(void) { int nested(void) { return 1; } (void)nested(); }
//~ 29: error: 'alloc_size' attribute takes at least 1 argument
//~ 29: warning: 'alloc_size' attribute only applies to return values that are pointers [-Wignored-attributes]
void h(void) __attribute__((alloc_size));
enum first { A } a; enum second { B } b;
//~ 25: warning: comparison of different enumeration types ('enum first' and 'enum second') [-Wenum-compare]
//~ 36: warning: comparison of different enumeration types ('enum first' and 'enum second') [-Wenum-compare]
int i(void) { return (a == b) + (A == B); }
char *j(int n) { return (char *)0 + n; }
int *k(int n) { return (int *)0 + n; }
