// ARGS: -fsyntax-only %s
// ARGS[conversion]: -fsyntax-only -Wconversion -Wno-sign-conversion %s
// Implicit conversions that change a constant, and with -Wconversion those that may change a value.
struct bits { int three : 3; unsigned two : 2; int one : 1; _Bool flag : 1; } bits;
enum colour { RED, GREEN } colour;
enum fruit { APPLE } fruit;

void constants(void) {
//~ 12: warning: implicit conversion from 'int' to 'char' changes value from 300 to 44 [-Wconstant-conversion]
  char c = 300;
//~ 19: warning: implicit conversion from 'int' to 'signed char' changes value from 200 to -56 [-Wconstant-conversion]
  signed char s = 200;
//~ 21: warning: implicit conversion from 'int' to 'unsigned char' changes value from 300 to 44 [-Wconstant-conversion]
  unsigned char u = 300;
  unsigned char minus = -1;
//~ 29: warning: implicit conversion from 'int' to 'unsigned char' changes value from -300 to 212 [-Wconstant-conversion]
  unsigned char too_small = -300;
//~ 13: warning: implicit conversion from 'int' to 'short' changes value from 100000 to -31072 [-Wconstant-conversion]
  short h = 100000;
//~ 11: warning: implicit conversion from 'long' to 'int' changes value from 1099511627775 to -1 [-Wconstant-conversion]
  int i = 0xffffffffff;
  int bits_of_int = 0xffffffff;
  unsigned n = -1;
//~ 20: warning: implicit conversion from 'double' to 'int' changes value from 1.5 to 1 [-Wliteral-conversion]
  int from_float = 1.5;
//~ 14: warning: implicit conversion of out of range value from 'double' to 'int' is undefined [-Wliteral-conversion]
  int huge = 1e20;
//~ 13: warning: implicit conversion from 'int' to 'float' changes value from 16777217 to 16777216 [-Wimplicit-const-int-float-conversion]
  float f = 16777217;
  float exact = 16777216;
//~ 7: warning: implicit conversion from 'int' to 'char' changes value from 128 to -128 [-Wconstant-conversion]
  c = 128;
//~ 14: warning: implicit truncation from 'int' to bit-field changes value from 4 to -4 [-Wbitfield-constant-conversion]
  bits.three = 4;
  bits.three = -4;
//~ 14: warning: implicit truncation from 'int' to bit-field changes value from 9 to 1 [-Wbitfield-constant-conversion]
  bits.three = 9;
  bits.two = 3;
//~ 12: warning: implicit truncation from 'int' to bit-field changes value from 4 to 0 [-Wbitfield-constant-conversion]
  bits.two = 4;
//~ 12: warning: implicit truncation from 'int' to a one-bit wide bit-field changes value from 1 to -1 [-Wsingle-bit-bitfield-constant-conversion]
  bits.one = 1;
  bits.flag = 2;
//~ 12: warning: implicit conversion from enumeration type 'enum fruit' to different enumeration type 'enum colour' [-Wimplicit-enum-enum-cast]
  colour = APPLE;
//~ 11: warning: implicit conversion from enumeration type 'enum colour' to different enumeration type 'enum fruit' [-Wimplicit-enum-enum-cast]
  fruit = colour;
}
void values(long l, int i, double d, unsigned u, float f, long double ld) {
//~ [conversion] 7: warning: implicit conversion loses integer precision: 'long' to 'int' [-Wshorten-64-to-32]
  i = l;
//~ [conversion] 12: warning: implicit conversion loses integer precision: 'int' to 'char' [-Wimplicit-int-conversion]
  char c = i;
//~ [conversion] 13: warning: implicit conversion loses integer precision: 'int' to 'short' [-Wimplicit-int-conversion]
  short s = i;
//~ [conversion] 7: warning: implicit conversion loses floating-point precision: 'double' to 'float' [-Wimplicit-float-conversion]
  f = d;
//~ [conversion] 7: warning: implicit conversion turns floating-point number into integer: 'double' to 'int' [-Wfloat-conversion]
  i = d;
//~ [conversion] 7: warning: implicit conversion from 'int' to 'float' may lose precision [-Wimplicit-int-float-conversion]
  f = i;
//~ [conversion] 7: warning: implicit conversion from 'long' to 'double' may lose precision [-Wimplicit-int-float-conversion]
  d = l;
//~ [conversion] 7: warning: implicit conversion loses floating-point precision: 'long double' to 'double' [-Wimplicit-float-conversion]
  d = ld;
  c = (char)i;
  s = c;
  unsigned char b = i & 0xff;
}
// Who writes bits means bits, as long as they fit.
char bits_char = 0xa4, bits_binary = 0b10000001, octal_list[] = {0200, 0xff};
short bits_short = 0xffff;
//~ 17: warning: implicit conversion from 'int' to 'char' changes value from 420 to -92 [-Wconstant-conversion]
//~ 34: warning: implicit conversion from 'int' to 'char' changes value from 164 to -92 [-Wconstant-conversion]
//~ 55: warning: implicit conversion from 'int' to 'char' changes value from 129 to -127 [-Wconstant-conversion]
char too_many = 0x1a4, decimal = 164, computed = 0x80 | 1;
