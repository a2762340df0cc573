// Forms of declarations that are unusual and right: no message.
// ARGS[gnu17]: -fsyntax-only -std=gnu17 %s
// ARGS[gnu23]: -fsyntax-only -std=gnu23 %s
#define SAME(a, b) _Static_assert(__builtin_types_compatible_p(a, b), "")

// Declarators inside out.
int (*(*table[3])(void))(int, char);
SAME(__typeof__(table[0]()), int (*)(int, char));
int *(*(*f1)(int (*)(void)))[4];
SAME(__typeof__(*f1(0)), int *[4]);
char (*(*f2(int n, int (*callback)(int)))[2])(void);
int(plain), ((deep)), *const(*volatile pointer), ((array))[2];
void (*signal_like(int, void (*)(int)))(int);
typedef int function_type(int);
function_type declared_by_typedef, *pointer_to_it;
int function_taking_function(function_type callback, int array[static 4], int (*rows)[3]);
int main_like(int argc, char *argv[const], char **);
unsigned long int long volatile typedef strange_order;
SAME(strange_order, volatile unsigned long long);
long static const unsigned inside_out = 1;

// A typedef name is hidden by an object of the same name, a parameter list in parentheses is one.
typedef int T;
int abstract_function(int(T));
SAME(__typeof__(abstract_function), int(int (*)(int)));
int hides(void) {
  T T = 3;
  {
    typedef struct { int x; } S;
    {
      S S = {1};
      T = S.x;
    }
  }
  return T * 2;
}
int uses_member_of_that_name(struct { T T; } *p) { return p->T; }
int label_of_that_name(int n) {
  if (n) goto T;
  return 1;
T:
  return 2;
}

// Tags.
struct outer { struct inner { int a : 3, : 0, b; } member; enum colour { RED, GREEN = 5, BLUE } c; };
struct inner reachable;
_Static_assert(BLUE == 6, "");
struct self { struct self *next; struct { int x; union { int y; float z; }; }; };
_Static_assert(__builtin_offsetof(struct self, z) == 12, "");
struct incomplete;
extern struct incomplete unknown_object;
struct incomplete *pass_on(struct incomplete *p) { return p; }
enum { SHIFT = sizeof(struct self), NEXT };
_Static_assert(NEXT == 17, "");
union empty_members { int a; int b : 3; };
struct { int x, y; } const anonymous = {1, 2}, *anonymous_pointer;

// Redeclarations that agree.
extern int bound[];
int bound[3];
extern int bound[];
_Static_assert(sizeof bound == 12, "");
static int tentative;
static int tentative;
static int tentative = 3;
extern int tentative;
int composite(int (*)(), double (*)[3]);
typedef int again;
typedef int again;
static int inherits(void);
int inherits(void) { return tentative; }
int uses(void) {
  extern int tentative;
  extern int bound[3];
  int composite(int (*)(), double (*)[]);
  return tentative + bound[0] + inherits();
}

// Variable lengths.
void variable(int n, int m, int a[n][m], int b[*], int (*p)[n + m]);
void variable(int n, int m, int a[n][m], int b[m], int (*p)[n + m]) {
  typedef int row[n];
  row first, *second = &first;
  int square[n][n];
  static int (*kept)[3];
  (void)sizeof(int[n]), (void)second, (void)square, (void)kept, (void)a, (void)b, (void)p;
}
void forward_declared(int n; int a[n], int n) { (void)a; }

// Attributes wherever gcc takes them.
__attribute__((unused)) static int (__attribute__((noinline)) attributed)(int x
    __attribute__((unused))) __attribute__((cold));
static int attributed(int x) { return 1; }
struct __attribute__((packed)) packed { char c; int i __attribute__((aligned(2))); }
    __attribute__((aligned(16)));
_Static_assert(sizeof(struct packed) == 16 && __builtin_offsetof(struct packed, i) == 2, "");
int __attribute__((vector_size(16))) vector, *__attribute__((unused)) not_vector;
void (*does_not_return)(void) __attribute__((noreturn));
void (__attribute__((noreturn)) *nor_this)(void);
enum attributed_enum { FIRST __attribute__((unused)) = 1, LAST } __attribute__((packed));
_Static_assert(sizeof(enum attributed_enum) == 1, "");
typedef int mode_type __attribute__((mode(DI)));
_Static_assert(sizeof(mode_type) == 8, "");
int labelled(void) asm("other_name") __attribute__((unused));
__extension__ typedef struct { int extension; } extension_type;
__extension__ __extension__ int twice;
int uses_attributed(void) { return attributed(1); }
