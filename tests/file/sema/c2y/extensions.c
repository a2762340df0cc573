// C2y in C2y, and as extensions before it.
// ARGS[c2y]: -fsyntax-only -ferror-limit=0 -std=c2y -pedantic %s
// ARGS[c17]: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic -Wno-unused-value %s
//~ [c17] 15: warning: octal integer literals are a C2y extension [-Wc2y-extensions]
//~ [c17] 31: warning: octal integer literals are a C2y extension [-Wc2y-extensions]
int octal_1 = 0o17, octal_2 = 0O7;
//~ [c2y] 17: warning: octal literals without a '0o' prefix are deprecated [-Wdeprecated-octal-literals]
//~ [c2y] 40: warning: octal literals without a '0o' prefix are deprecated [-Wdeprecated-octal-literals]
int old_octal = 017, zero = 0, zeros = 00;
//~ [c17] 31: warning: octal integer literals are a C2y extension [-Wc2y-extensions]
unsigned long long suffixed = 0o17ull;
//~ 18: error: invalid digit '8' in octal constant
//~ 34: error: invalid suffix 'o' on integer constant
//~ 51: error: invalid suffix '.5' on integer constant
int no_octal = 0o8, no_digits = 0o, no_float = 0o1.5;
//~ [c17] 23: warning: delimited escape sequences are a C2y extension [-Wdelimited-escape-sequence-extension]
//~ [c17] 30: warning: delimited escape sequences are a C2y extension [-Wdelimited-escape-sequence-extension]
//~ [c17] 36: warning: delimited escape sequences are a C2y extension [-Wdelimited-escape-sequence-extension]
char delimited[] = "\o{101}\x{41}\u{e9}";
//~ 22: error: delimited escape sequence cannot be empty
//~ 42: error: delimited escape sequence cannot be empty
//~ 62: error: delimited escape sequence cannot be empty
//~ [c17] 21: warning: delimited escape sequences are a C2y extension [-Wdelimited-escape-sequence-extension]
//~ [c17] 41: warning: delimited escape sequences are a C2y extension [-Wdelimited-escape-sequence-extension]
//~ [c17] 61: warning: delimited escape sequences are a C2y extension [-Wdelimited-escape-sequence-extension]
char empty_1[] = "\o{}", empty_2[] = "\x{}", empty_3[] = "\u{}";
//~ 22: error: invalid digit '8' in escape sequence
//~ 44: error: invalid digit 'g' in escape sequence
//~ 65: error: invalid digit 'x' in escape sequence
//~ [c17] 21: warning: delimited escape sequences are a C2y extension [-Wdelimited-escape-sequence-extension]
//~ [c17] 42: warning: delimited escape sequences are a C2y extension [-Wdelimited-escape-sequence-extension]
//~ [c17] 64: warning: delimited escape sequences are a C2y extension [-Wdelimited-escape-sequence-extension]
char digit_1[] = "\o{8}", digit_2[] = "\x{4g}", digit_3[] = "\u{x}";
//~ 23: error: expected '}'
//~ 43: error: expected '}'
//~ [c2y] 62: error: expected '{' after '\o' escape sequence
//~ [c17] 20: warning: delimited escape sequences are a C2y extension [-Wdelimited-escape-sequence-extension]
//~ [c17] 40: warning: delimited escape sequences are a C2y extension [-Wdelimited-escape-sequence-extension]
//~ [c17] 60: warning: unknown escape sequence '\o' [-Wunknown-escape-sequence]
char open_1[] = "\x{41", open_2[] = "\u{41", no_brace[] = "\o101";
//~ 26: error: octal escape sequence out of range
//~ 49: error: hex escape sequence out of range
//~ 75: error: invalid universal character
//~ [c17] 21: warning: delimited escape sequences are a C2y extension [-Wdelimited-escape-sequence-extension]
//~ [c17] 44: warning: delimited escape sequences are a C2y extension [-Wdelimited-escape-sequence-extension]
//~ [c17] 67: warning: delimited escape sequences are a C2y extension [-Wdelimited-escape-sequence-extension]
char range_1[] = "\o{777}", range_2[] = "\x{100}", range_3[] = "\u{110000}";
//~ [c17] 15: warning: '__COUNTER__' is a C2y extension [-Wc2y-extensions]
int counter = __COUNTER__;
//~ [c17] 27: warning: imaginary constants are a C2y extension [-Wc2y-extensions]
_Complex double complex = 3.0i;
//~ 17: warning: '_Alignof' applied to an expression is a GNU extension [-Wgnu-alignof-expression]
int alignment = _Alignof(complex);
//~ [c17] 12: warning: passing a type argument as the first operand to '_Generic' is a C2y extension [-Wc2y-extensions]
int size = _Generic(int, int: 1, default: 2);
void steps(void) {
//~ [c17] 10: warning: '++' on an object of complex type is a C2y extension [-Wc2y-extensions]
  complex++;
//~ [c17] 3: warning: '--' on an object of complex type is a C2y extension [-Wc2y-extensions]
  --complex;
}
int ranges(int n) {
  switch (n) {
//~ [c17] 10: warning: case ranges are a C2y extension [-Wc2y-extensions]
  case 1 ... 3: return 1;
//~ 8: warning: empty case range specified
//~ [c17] 10: warning: case ranges are a C2y extension [-Wc2y-extensions]
  case 9 ... 8: return 2;
  }
  return 0;
}
void names(int n) {
outer:
  while (n) {
  choose:
    switch (n) {
//~ [c17] 19: warning: named 'break' is a C2y extension [-Wc2y-extensions]
    case 1: break choose;
//~ [c17] 19: warning: named 'break' is a C2y extension [-Wc2y-extensions]
    case 2: break outer;
//~ [c17] 22: warning: named 'continue' is a C2y extension [-Wc2y-extensions]
    case 3: continue outer;
//~ 22: error: label of 'continue' refers to a switch statement
//~ [c17] 22: warning: named 'continue' is a C2y extension [-Wc2y-extensions]
    case 4: continue choose;
    }
//~ 11: error: 'break' label does not name an enclosing loop or 'switch'
//~ [c17] 11: warning: named 'break' is a C2y extension [-Wc2y-extensions]
    break away;
//~ 14: error: 'continue' label does not name an enclosing loop
//~ [c17] 14: warning: named 'continue' is a C2y extension [-Wc2y-extensions]
    continue away;
  }
away:
//~ 9: error: 'break' label does not name an enclosing loop or 'switch'
//~ [c17] 9: warning: named 'break' is a C2y extension [-Wc2y-extensions]
  break outer;
}
