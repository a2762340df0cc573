// Numeric constants that are malformed or do not fit.
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -std=c17 %s
//~ 10: error: invalid digit '9' in octal constant
int a = 09;
//~ 12: error: invalid digit '2' in binary constant
int b = 0b12;
//~ 9: warning: binary integer literals are a C23 extension [-Wc23-extensions]
int c = 0b11;
//~ 11: error: invalid suffix 'abc' on integer constant
int d = 12abc;
//~ 15: error: invalid suffix 'q2' on floating constant
double e = 1.5q2;
//~ 13: error: exponent has no digits
double f = 1e;
//~ 15: error: hexadecimal floating constant requires an exponent
double g = 0x1.8;
//~ 15: error: exponent has no digits
double h = 0x1p;
//~ 9: error: integer literal is too large to be represented in any integer type
int i = 99999999999999999999;
//~ 10: warning: integer literal is too large to be represented in a signed integer type, interpreting as unsigned [-Wimplicitly-unsigned-literal]
long j = 18446744073709551615;
//~ 19: error: integer literal is too large to be represented in any integer type
unsigned long k = 18446744073709551616u;
//~ 12: warning: magnitude of floating-point constant too large for type 'double'; maximum is 1.7976931348623157E+308 [-Wliteral-range]
double l = 1e999;
//~ 12: warning: magnitude of floating-point constant too small for type 'double'; minimum is 4.9406564584124654E-324 [-Wliteral-range]
double m = 1e-999;
//~ 11: warning: magnitude of floating-point constant too large for type 'float'; maximum is 3.40282347E+38 [-Wliteral-range]
float n = 1e50f;
//~ 21: warning: imaginary constants are a C2y extension [-Wc2y-extensions]
_Complex double o = 1.0i;
//~ 10: error: invalid suffix 'x' on integer constant
int p = 0x;
//~ 9: warning: octal integer literals are a C2y extension [-Wc2y-extensions]
int q = 0o17;
//~ 10: error: invalid suffix 'lu1' on integer constant
int r = 1lu1;
//~ 10: error: invalid suffix 'lul' on integer constant
int s = 1lul;
//~ 10: error: missing terminating ' character
int t = 1'000;
//~ 12: error: invalid suffix '.3' on floating constant
int u = 1.2.3;
