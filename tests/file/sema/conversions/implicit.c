// Warnings of conversions that change values or lose something.
// ARGS: -fsyntax-only -ferror-limit=0 -Wconversion -Wsign-conversion -Wdouble-promotion -Wfloat-conversion -Wenum-conversion -Wstring-conversion -Wbool-conversion %s
enum A { A1 } a;
enum B { B1 } b;
struct { int small : 3; unsigned one : 1; int sone : 1; } bits;
char c;
unsigned char uc;
short s;
int i;
unsigned u;
long l;
unsigned long ul;
float f;
double d;
long double ld;
_Complex double z;
_Bool flag;
__int128 wide;
void g(void) {
//~ 7: warning: implicit conversion from 'int' to 'char' changes value from 300 to 44 [-Wconstant-conversion]
//~ 25: warning: implicit conversion from 'int' to 'short' changes value from 70000 to 4464 [-Wconstant-conversion]
//~ 36: warning: implicit conversion from 'long' to 'int' changes value from 5000000000 to 705032704 [-Wconstant-conversion]
//~ 52: warning: implicit conversion changes signedness: 'int' to 'unsigned int' [-Wsign-conversion]
//~ 61: warning: implicit conversion from 'int' to 'unsigned char' changes value from 256 to 0 [-Wconstant-conversion]
//~ 70: warning: implicit conversion from 'int' to 'char' changes value from 200 to -56 [-Wconstant-conversion]
  c = 300; uc = -1; s = 70000; i = 5000000000; u = -1; uc = 256; c = 200;
//~ 14: warning: implicit truncation from 'int' to bit-field changes value from 10 to 2 [-Wbitfield-constant-conversion]
//~ 29: warning: implicit truncation from 'int' to bit-field changes value from 2 to 0 [-Wbitfield-constant-conversion]
//~ 44: warning: implicit truncation from 'int' to a one-bit wide bit-field changes value from 1 to -1 [-Wsingle-bit-bitfield-constant-conversion]
  bits.small = 10; bits.one = 2; bits.sone = 1; bits.small = i;
//~ 7: warning: implicit conversion loses integer precision: 'int' to 'char' [-Wimplicit-int-conversion]
//~ 14: warning: implicit conversion loses integer precision: 'long' to 'short' [-Wimplicit-int-conversion]
//~ 21: warning: implicit conversion loses integer precision: 'long' to 'int' [-Wshorten-64-to-32]
//~ 28: warning: implicit conversion changes signedness: 'unsigned int' to 'int' [-Wsign-conversion]
//~ 35: warning: implicit conversion changes signedness: 'int' to 'unsigned int' [-Wsign-conversion]
//~ 42: warning: implicit conversion changes signedness: 'unsigned long' to 'long' [-Wsign-conversion]
//~ 50: warning: implicit conversion loses integer precision: 'unsigned long' to 'int' [-Wshorten-64-to-32]
//~ 59: warning: implicit conversion loses integer precision: 'int' to 'unsigned char' [-Wimplicit-int-conversion]
//~ 66: warning: implicit conversion loses integer precision: '__int128' to 'long' [-Wimplicit-int-conversion]
  c = i; s = l; i = l; i = u; u = i; l = ul; i = ul; uc = i; l = wide; i = sizeof(int);
//~ 7: warning: implicit conversion from 'double' to 'int' changes value from 1.5 to 1 [-Wliteral-conversion]
//~ 16: warning: implicit conversion turns floating-point number into integer: 'double' to 'int' [-Wfloat-conversion]
//~ 23: warning: implicit conversion turns floating-point number into integer: 'float' to 'int' [-Wfloat-conversion]
//~ 31: warning: implicit conversion of out of range value from 'double' to 'unsigned char' is undefined [-Wliteral-conversion]
//~ 42: warning: implicit conversion of out of range value from 'double' to 'unsigned int' is undefined [-Wliteral-conversion]
//~ 52: warning: implicit conversion of out of range value from 'double' to 'int' is undefined [-Wliteral-conversion]
  i = 1.5; i = d; i = f; uc = 300.5; u = -1.5; i = 1e20; i = 2.0;
//~ 7: warning: implicit conversion loses floating-point precision: 'double' to 'float' [-Wimplicit-float-conversion]
//~ 14: warning: implicit conversion loses floating-point precision: 'long double' to 'double' [-Wimplicit-float-conversion]
//~ 22: warning: implicit conversion loses floating-point precision: 'double' to 'float' [-Wimplicit-float-conversion]
//~ 31: warning: implicit conversion loses floating-point precision: 'double' to 'float' [-Wimplicit-float-conversion]
//~ 55: warning: implicit conversion increases floating-point precision: 'double' to 'long double' [-Wdouble-promotion]
  f = d; d = ld; f = 1.1; f = 1e50; d = f * 2.0; ld = d;
//~ 7: warning: implicit conversion from 'int' to 'float' may lose precision [-Wimplicit-int-float-conversion]
//~ 14: warning: implicit conversion from 'long' to 'double' may lose precision [-Wimplicit-int-float-conversion]
//~ 21: warning: implicit conversion from 'int' to 'float' changes value from 16777217 to 16777216 [-Wimplicit-const-int-float-conversion]
//~ 35: warning: implicit conversion from 'long' to 'double' changes value from 9007199254740993 to 9007199254740992 [-Wimplicit-const-int-float-conversion]
//~ 57: warning: implicit conversion from 'unsigned int' to 'float' may lose precision [-Wimplicit-int-float-conversion]
  f = i; d = l; f = 16777217; d = 9007199254740993; f = u;
//~ 10: warning: implicit conversion from 'double' to '_Bool' changes value from 1.5 to true [-Wliteral-conversion]
//~ 22: warning: implicit conversion turns floating-point number into integer: 'double' to '_Bool' [-Wfloat-conversion]
//~ 32: warning: implicit conversion turns string literal into bool: 'char[2]' to '_Bool' [-Wstring-conversion]
  flag = 1.5; flag = d; flag = "x"; flag = 5;
//~ 7: warning: implicit conversion from enumeration type 'enum B' to different enumeration type 'enum A' [-Wimplicit-enum-enum-cast]
//~ 14: warning: implicit conversion from enumeration type 'enum B' to different enumeration type 'enum A' [-Wimplicit-enum-enum-cast]
//~ 22: warning: implicit conversion from enumeration type 'enum A' to different enumeration type 'enum B' [-Wimplicit-enum-enum-cast]
//~ 43: warning: implicit conversion discards imaginary component: '_Complex double' to 'double' [-Wconversion]
//~ 50: warning: implicit conversion discards imaginary component: '_Complex double' to 'int' [-Wconversion]
  a = b; a = B1; b = a; a = 1; a = 5; d = z; i = z;
//~ 15: warning: if statement has empty body [-Wempty-body]
//~ 15: note: put the semicolon on a separate line to silence this warning
//~ 30: warning: if statement has empty body [-Wempty-body]
//~ 30: note: put the semicolon on a separate line to silence this warning
//~ 65: warning: implicit conversion from 'double' to 'int' changes value from 1.5 to 1 [-Wliteral-conversion]
  if ("text") ; if (!"text") ; i += d; c += i; c <<= 1; i = c ? 1.5 : 2;
}
void call(char, float, unsigned);
//~ 21: warning: implicit conversion loses integer precision: 'int' to 'char' [-Wimplicit-int-conversion]
//~ 24: warning: implicit conversion loses floating-point precision: 'double' to 'float' [-Wimplicit-float-conversion]
//~ 27: warning: implicit conversion changes signedness: 'int' to 'unsigned int' [-Wsign-conversion]
//~ 37: warning: implicit conversion from 'int' to 'char' changes value from 1000 to -24 [-Wconstant-conversion]
//~ 46: warning: implicit conversion changes signedness: 'int' to 'unsigned int' [-Wsign-conversion]
void h(void) { call(i, d, -1); call(1000, 1, i); }
//~ 25: warning: implicit conversion loses integer precision: 'int' to 'char' [-Wimplicit-int-conversion]
char ret(void) { return i; }
