// Storage classes and function specifiers where they may not be (C17 6.7.1, 6.7.4, 6.9).
// ARGS: -fsyntax-only -ferror-limit=0 %s
//~ 10: error: illegal storage class on file-scoped variable
auto int a;
//~ 14: error: illegal storage class on file-scoped variable
register int b;
//~ 8: error: cannot combine with previous 'static' declaration specifier
static extern int c;
//~ 9: error: cannot combine with previous 'typedef' declaration specifier
typedef static int d;
//~ 8: error: cannot combine with previous 'static' declaration specifier
static auto int e;
//~ 15: error: type specifier missing, defaults to 'int'; ISO C99 and later do not support implicit int [-Wimplicit-int]
//~ 1: error: '_Thread_local' is only allowed on variable declarations
_Thread_local f(void);
//~ 1: error: '_Thread_local' is only allowed on variable declarations
_Thread_local int g(void);
//~ 8: error: invalid storage class specifier in function declarator
//~ 22: error: invalid storage class specifier in function declarator
void h(static int x, extern int y, register int z);
void i(void) {
//~ 3: error: function declared in block scope cannot have 'static' storage class
  static int f(void);
//~ 14: error: declaration of block scope identifier with linkage cannot have an initializer
  extern int k = 1;
//~ 3: error: '_Thread_local' variables must have global storage
  _Thread_local int l;
  static _Thread_local int m;
  register int n;
  auto int o;
//~ 3: error: illegal storage class on function
  auto int p(void);
}
//~ 12: warning: 'extern' variable has an initializer [-Wextern-initializer]
extern int q = 3;
//~ 1: error: 'inline' can only appear on functions
inline int r;
//~ 1: error: '_Noreturn' can only appear on functions
_Noreturn int s;
//~ 1: error: 'inline' can only appear on functions
inline typedef int t;
//~ 12: error: type name does not allow storage class to be specified
struct u { static int x; };
//~ 15: error: cannot combine with previous '_Thread_local' declaration specifier
_Thread_local typedef int v;
typedef int w(void);
//~ 4: error: expected ';' after top level declarator
w x { return 1; }
//~ 1: error: function definition declared 'typedef'
typedef int y(void) { return 1; }
//~ 1: error: illegal storage class on function
register int z(void);
//~ 30: warning: 'static' ignored on this declaration [-Wmissing-declarations]
struct static_tag { int x; } static;
//~ 1: warning: typedef requires a name [-Wmissing-declarations]
typedef;
//~ 1: warning: declaration does not declare anything [-Wmissing-declarations]
static;
//~ 1: warning: declaration does not declare anything [-Wmissing-declarations]
const;
//~ 1: warning: declaration does not declare anything [-Wmissing-declarations]
int;
struct aa { int x; };
//~ 1: warning: typedef requires a name [-Wmissing-declarations]
typedef struct bb { int x; };
//~ 1: warning: 'static' ignored on this declaration [-Wmissing-declarations]
static struct cc { int x; };
//~ 1: warning: 'const' ignored on this declaration [-Wmissing-declarations]
const struct dd { int x; };
enum { ONE };
//~ 1: warning: declaration does not declare anything [-Wmissing-declarations]
struct { int x; };
int (*(ee));
//~ 26: error: use of undeclared identifier 'sizeof_in_own'
int sizeof_in_own[sizeof sizeof_in_own];
static int declared_only(void);
int user(void) { return declared_only(); }
inline int never_defined(void);
int user2(void) { return never_defined(); }
