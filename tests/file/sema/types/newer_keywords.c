// What C99 and C11 brought, where an older language was chosen.
// ARGS[c89]: -fsyntax-only -ferror-limit=0 -std=c89 -pedantic -Wno-comment %s
// ARGS[c99]: -fsyntax-only -ferror-limit=0 -std=c99 -pedantic -Wdeclaration-after-statement %s
//~ 17: warning: '_Alignof' is a C11 extension [-Wc11-extensions]
int alignment = _Alignof(int);
//~ 16: warning: '_Generic' is a C11 extension [-Wc11-extensions]
int selected = _Generic(1, int: 2);
//~ 1: warning: '_Atomic' is a C11 extension [-Wc11-extensions]
_Atomic int atomic;
//~ 1: warning: '_Atomic' is a C11 extension [-Wc11-extensions]
_Atomic(int) another;
//~ [c89] 22: warning: hexadecimal floating constants are a C99 feature [-Wc99-extensions]
double hexadecimal = 0x1p3;
//~ [c89] 15: warning: compound literals are a C99-specific feature [-Wc99-extensions]
int literal = (int){3};
int mixed(void) {
  int first;
  first = 1;
//~ [c89] 7: warning: mixing declarations and code is a C99 extension [-Wdeclaration-after-statement]
//~ [c99] 7: warning: mixing declarations and code is incompatible with standards before C99 [-Wdeclaration-after-statement]
  int second = first;
  int third;
  {
    int fourth = second;
    third = fourth;
  }
  int fifth = third;
  return fifth;
}
