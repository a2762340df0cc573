// Redeclarations that do not agree (C17 6.7p3, p4; 6.2.2).
// ARGS: -fsyntax-only -ferror-limit=0 %s
//~ 5: note: previous definition is here
int a;
//~ 6: error: redefinition of 'a' with a different type: 'long' vs 'int'
long a;
//~ 5: note: previous definition is here
int b;
//~ 5: error: redefinition of 'b' as different kind of symbol
int b(void);
//~ 13: note: previous definition is here
//~ 13: note: previous definition is here
typedef int c;
//~ 14: error: typedef redefinition with different types ('long' vs 'int')
typedef long c;
//~ 5: error: redefinition of 'c' as different kind of symbol
int c;
//~ 5: note: previous definition is here
int d = 1;
//~ 5: error: redefinition of 'd'
int d = 2;
//~ 5: note: previous declaration is here
int e(int);
//~ 5: error: conflicting types for 'e'
int e(long);
//~ 5: note: previous definition is here
int f(void) { return 1; }
//~ 5: error: redefinition of 'f'
int f(void) { return 2; }
//~ 12: note: previous definition is here
static int g;
//~ 5: error: non-static declaration of 'g' follows static declaration
int g;
//~ 5: note: previous definition is here
int h;
//~ 12: error: static declaration of 'h' follows non-static declaration
static int h;
//~ 5: note: previous declaration is here
int i(void);
//~ 12: error: static declaration of 'i' follows non-static declaration
static int i(void);
//~ 12: note: previous declaration is here
extern int j;
//~ 12: error: static declaration of 'j' follows non-static declaration
static int j;
//~ 19: note: previous definition is here
_Thread_local int k;
//~ 5: error: non-thread-local declaration of 'k' follows thread-local declaration
int k;
//~ 5: note: previous definition is here
int l;
//~ 19: error: thread-local declaration of 'l' follows non-thread-local declaration
_Thread_local int l;
//~ 8: note: previous definition is here
enum { m };
//~ 5: error: redefinition of 'm' as different kind of symbol
int m;
//~ 12: error: redefinition of enumerator 'm2'
//~ 8: note: previous definition is here
enum { m2, m2 };
//~ 6: note: previous definition is here
enum n { n1 };
//~ 6: error: redefinition of 'n'
enum n { n2 };
//~ 8: note: previous definition is here
//~ 8: note: previous use is here
struct o { int x; };
//~ 8: error: redefinition of 'o'
struct o { long x; };
//~ 1: error: use of 'o' with tag type that does not match previous declaration
union o p;
//~ 18: error: redefinition of parameter 'a'
//~ 11: note: previous declaration is here
int q(int a, int a);
//~ 21: error: redefinition of 'a'
//~ 12: note: previous definition is here
void r(int a) { int a; }
//~ 5: note: previous definition is here
int s[3];
//~ 5: error: redefinition of 's' with a different type: 'int[4]' vs 'int[3]'
int s[4];
extern int t[];
int t[5];
//~ 5: note: previous declaration is here
int u asm("one");
//~ 5: error: conflicting asm label
int u asm("two");
void v(void) {
//~ 7: note: previous definition is here
//~ 7: note: previous definition is here
  int x;
//~ 8: error: redefinition of 'x' with a different type: 'long' vs 'int'
  long x;
//~ 14: error: extern declaration of 'x' follows non-extern declaration
  extern int x;
//~ 7: note: previous definition is here
  int y;
//~ 14: error: extern declaration of 'y' follows non-extern declaration
  extern int y;
//~ 14: note: previous declaration is here
  extern int z;
//~ 7: error: non-extern declaration of 'z' follows extern declaration
  int z;
}
//~ 5: warning: incompatible redeclaration of library function 'printf' [-Wincompatible-library-redeclaration]
//~ 5: note: 'printf' is a builtin with type 'int (const char *, ...)'
int printf(int);
typedef int w[2];
typedef int w[2];
//~ 14: error: parameter named 'b' is missing
//~ 7: error: parameter 'a' was not declared, defaults to 'int'; ISO C99 and later do not support implicit int [-Wimplicit-int]
//~ 5: warning: a function definition without a prototype is deprecated in all versions of C and is not supported in C23 [-Wdeprecated-non-prototype]
int x(a) int b; { return 1; }
//~ 19: note: previous definition is here
struct { int x; } y;
//~ 19: error: redefinition of 'y' with a different type: 'struct (unnamed at redeclarations.c:117:1)' vs 'struct (unnamed at redeclarations.c:115:1)'
struct { int x; } y;
