// ARGS: -fsyntax-only %s
// ARGS[conversion]: -fsyntax-only -Wconversion -Wno-sign-conversion %s
// Implicit conversions that change a constant, and with -Wconversion those that may change a value.
struct bits { int three : 3; unsigned two : 2; int one : 1; _Bool flag : 1; } bits;
enum colour { RED, GREEN } colour;
enum fruit { APPLE } fruit;

void constants(void) {
  char c = 300;
  signed char s = 200;
  unsigned char u = 300;
  unsigned char minus = -1;
  unsigned char too_small = -300;
  short h = 100000;
  int i = 0xffffffffff;
  int bits_of_int = 0xffffffff;
  unsigned n = -1;
  int from_float = 1.5;
  int huge = 1e20;
  float f = 16777217;
  float exact = 16777216;
  c = 128;
  bits.three = 4;
  bits.three = -4;
  bits.three = 9;
  bits.two = 3;
  bits.two = 4;
  bits.one = 1;
  bits.flag = 2;
  colour = APPLE;
  fruit = colour;
}
void values(long l, int i, double d, unsigned u, float f, long double ld) {
  i = l;
  char c = i;
  short s = i;
  f = d;
  i = d;
  f = i;
  d = l;
  d = ld;
  c = (char)i;
  s = c;
  unsigned char b = i & 0xff;
}
