// Attributes with wrong arguments or in wrong places.
// ARGS: -fsyntax-only -ferror-limit=0 -Wall %s
//~ 22: warning: unknown attribute 'nonsense' ignored [-Wunknown-attributes]
int a __attribute__((nonsense));
//~ 22: error: requested alignment is not a power of 2
int b __attribute__((aligned(3)));
//~ 30: error: 'aligned' attribute requires integer constant
int c __attribute__((aligned("x")));
//~ 22: error: 'aligned' attribute takes no more than 1 argument
int d __attribute__((aligned(1, 2)));
//~ 22: error: requested alignment must be 4294967296 bytes or smaller
int e __attribute__((aligned(0x1000000000)));
int n;
//~ 30: error: 'aligned' attribute requires integer constant
int f __attribute__((aligned(n)));
//~ 30: error: expected string literal as argument of 'section' attribute
int g __attribute__((section(5)));
//~ 22: error: 'section' attribute takes one argument
int h __attribute__((section));
//~ 33: warning: 'visibility' attribute argument not supported: purple [-Wignored-attributes]
int i __attribute__((visibility("purple")));
//~ 22: error: unknown machine mode 'NOPE'
int j __attribute__((mode(NOPE)));
//~ 24: error: type of machine mode does not match type of base type
float k __attribute__((mode(SI)));
//~ 22: error: vector size not an integral multiple of component size
int l __attribute__((vector_size(3)));
//~ 22: error: zero vector size
int m __attribute__((vector_size(0)));
//~ 23: error: invalid vector element type 'void'
//~ 6: error: variable has incomplete type 'void'
void o __attribute__((vector_size(16)));
//~ 39: error: invalid vector element type 'struct s1'
struct s1 { int x; } p __attribute__((vector_size(16)));
//~ 46: error: tls_model must be "global-dynamic", "local-dynamic", "initial-exec" or "local-exec"
_Thread_local int q __attribute__((tls_model("wrong")));
//~ 22: warning: 'noreturn' only applies to function types; type here is 'int' [-Wignored-attributes]
int r __attribute__((noreturn));
//~ 22: warning: 'format' attribute only applies to functions [-Wignored-attributes]
int s __attribute__((format(printf, 1, 2)));
//~ 33: error: format argument not a string type
void t(int, ...) __attribute__((format(printf, 1, 2)));
//~ 42: warning: 'format' attribute argument not supported: nonsense [-Wignored-attributes]
void u(const char *, ...) __attribute__((format(nonsense, 1, 2)));
//~ 42: error: 'format' attribute parameter 3 is out of bounds
void v(const char *, ...) __attribute__((format(printf, 1, 5)));
//~ 42: error: 'format' attribute requires exactly 3 arguments
void w(const char *, ...) __attribute__((format(printf)));
//~ 35: error: 'nonnull' attribute parameter 1 is out of bounds
void x(int, int *) __attribute__((nonnull(5)));
//~ 35: warning: 'nonnull' attribute only applies to pointer arguments [-Wignored-attributes]
void y(int, int *) __attribute__((nonnull(1)));
//~ 30: warning: 'nonnull' attribute when used on parameters takes no arguments [-Wignored-attributes]
void z(int *p __attribute__((nonnull(1))));
int not_function;
void aa(void) {
//~ 33: error: 'cleanup' argument 'not_function' is not a function
  int v1 __attribute__((cleanup(not_function)));
//~ 33: error: use of undeclared identifier 'missing'
  int v2 __attribute__((cleanup(missing)));
//~ 33: error: 'cleanup' function 'aa' must take 1 parameter
  int v3 __attribute__((cleanup(aa)));
//~ 25: warning: 'constructor' attribute only applies to functions [-Wignored-attributes]
  int v4 __attribute__((constructor));
//~ 18: error: fallthrough annotation is outside switch statement
  __attribute__((fallthrough));
//~ 18: error: 'aligned' attribute cannot be applied to a statement
  __attribute__((aligned(8)));
  v1 = 1; v2 = v3 = v4;
}
int bb(void) __attribute__((alias("nowhere")));
//~ 23: error: definition 'cc' cannot also be an alias
int cc __attribute__((alias("n"))) = 1;
//~ 29: error: definition 'dd' cannot also be an alias
int dd(void) __attribute__((alias("n"))) { return 1; }
//~ 30: error: 'constructor' attribute requires an integer constant
void ee(void) __attribute__((constructor("x")));
//~ 30: error: 'constructor' attribute takes no more than 1 argument
void ff(void) __attribute__((constructor(1, 2)));
void gg(void) __attribute__((regparm(1)));
//~ 30: warning: 'fastcall' calling convention is not supported for this target [-Wignored-attributes]
void hh(void) __attribute__((fastcall));
//~ 18: warning: first field of a transparent union cannot have floating point type 'float'; transparent_union attribute ignored [-Wignored-attributes]
union ii { float f; int i; } __attribute__((transparent_union));
//~ 29: warning: transparent union definition must contain at least one field; transparent_union attribute ignored [-Wignored-attributes]
union jj { } __attribute__((transparent_union));
//~ 37: warning: 'transparent_union' attribute only applies to unions [-Wignored-attributes]
struct kk { int x; } __attribute__((transparent_union));
//~ 45: error: weakref declaration must have internal linkage
int ll __attribute__((weak)) __attribute__((weakref("x")));
//~ 30: error: weak declaration cannot have internal linkage
static int mm __attribute__((weak));
//~ 30: warning: 'alloc_size' attribute only applies to return values that are pointers [-Wignored-attributes]
void oo(void) __attribute__((alloc_size(1)));
//~ 30: error: 'alloc_size' attribute parameter 1 is out of bounds
void *pp(int) __attribute__((alloc_size(2)));
//~ 34: error: expected string literal as argument of 'deprecated' attribute
int qq __attribute__((deprecated(5)));
//~ 23: warning: 'packed' attribute ignored [-Wignored-attributes]
int rr __attribute__((packed));
typedef int ss __attribute__((may_alias));
int tt __attribute__((unused, used, common, nocommon));
//~ 23: warning: 'ifunc' attribute only applies to functions [-Wignored-attributes]
int uu __attribute__((ifunc("x")));
//~ 35: warning: unknown sanitizer 'nothing' ignored [-Wunknown-sanitizers]
int vv __attribute__((no_sanitize("nothing")));
struct __attribute__((packed, aligned)) ww { int x; };
enum __attribute__((packed)) xx { X1 };
int yy __attribute__(());
int zz __attribute__((aligned(16), , aligned(8)));
//~ 30: warning: 'sentinel' attribute only applies to functions [-Wignored-attributes]
void bc(int x __attribute__((sentinel)));
//~ 34: error: 'sentinel' parameter 1 less than zero
void cd(int, ...) __attribute__((sentinel(-1)));
//~ 43: error: 'sentinel' parameter 2 not 0 or 1
void de(const char *, ...) __attribute__((sentinel(0, 5)));
void of_float(float *p), of_int(int p), of_void(void *p), of_const(const int *p), of_array(int (*p)[3]);
void cleanups(void) {
//~ 32: error: 'cleanup' function 'of_float' parameter has type 'float *' which is incompatible with type 'int *'
//~ 70: error: 'cleanup' function 'of_int' parameter has type 'int' which is incompatible with type 'int *'
//~ 7: warning: unused variable 'a' [-Wunused-variable]
//~ 45: warning: unused variable 'b' [-Wunused-variable]
  int a __attribute__((cleanup(of_float))), b __attribute__((cleanup(of_int)));
  int c __attribute__((cleanup(of_void))), d __attribute__((cleanup(of_const)));
//~ 73: error: 'cleanup' function 'of_array' parameter has type 'int (*)[3]' which is incompatible with type 'int *'
//~ 48: warning: unused variable 'f' [-Wunused-variable]
  int e[3] __attribute__((cleanup(of_array))), f __attribute__((cleanup(of_array)));
  const int g __attribute__((cleanup(of_void))) = 1;
}
// Arguments are passed as the first member is.
//~ 30: warning: size of field 'b' (64 bits) does not match the size of the first field in transparent union; transparent_union attribute ignored [-Wignored-attributes]
//~ 20: note: size of first field is 32 bits
union larger { int a; double b; } __attribute__((transparent_union));
//~ 35: warning: alignment of field 'b' (64 bits) does not match the alignment of the first field in transparent union; transparent_union attribute ignored [-Wignored-attributes]
//~ 24: note: alignment of first field is 16 bits
union stricter { short a[4]; long b; } __attribute__((transparent_union));
union smaller { long a; int b; } __attribute__((transparent_union));
//~ 29: warning: size of field 'b' (64 bits) does not match the size of the first field in transparent union; transparent_union attribute ignored [-Wignored-attributes]
//~ 21: note: size of first field is 32 bits
typedef union { int a; long b; } as_typedef __attribute__((transparent_union));
//~ 23: note: passing argument to parameter here
//~ 39: note: passing argument to parameter here
//~ 66: note: passing argument to parameter here
void take(union larger, union stricter, union smaller, as_typedef);
//~ 24: error: passing 'int' to parameter of incompatible type 'union larger'
//~ 27: error: passing 'int' to parameter of incompatible type 'union stricter'
//~ 33: error: passing 'int' to parameter of incompatible type 'as_typedef'
void give(void) { take(1, 2, 3, 4); }
