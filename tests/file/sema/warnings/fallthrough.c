// What falls from one case into the next, and annotations of it.
// ARGS: -fsyntax-only -std=c23 -Wimplicit-fallthrough -Wunreachable-code-fallthrough %s
// ARGS[c17]: -fsyntax-only -std=c17 -Wno-c23-extensions -Wimplicit-fallthrough %s
int g(int);
void h(void);
_Noreturn void die(void);
int f(int n) {
  switch (n) {
  case 1: g(1);
//~ 3: warning: unannotated fall-through between switch labels [-Wimplicit-fallthrough]
//~ 3: note: insert 'break;' to avoid fall-through
  case 2: break;
  case 3: g(2);
//~ 3: warning: unannotated fall-through between switch labels [-Wimplicit-fallthrough]
//~ [-] 3: note: insert '[[fallthrough]];' to silence this warning
//~ 3: note: insert 'break;' to avoid fall-through
//~ [c17] 3: note: insert '__attribute__((fallthrough));' to silence this warning
  case 4:
  case 5: g(3); [[fallthrough]];
  case 6: g(4); __attribute__((fallthrough));
  default: h();
  }
//~ 38: warning: unannotated fall-through between switch labels [-Wimplicit-fallthrough]
//~ [-] 38: note: insert '[[fallthrough]];' to silence this warning
//~ 38: note: insert 'break;' to avoid fall-through
//~ [c17] 38: note: insert '__attribute__((fallthrough));' to silence this warning
  switch (n) { case 1: if (n) break; case 2: g(2); }
  switch (n) { case 1: { g(1); [[fallthrough]]; } case 2: g(2); }
//~ 32: error: fallthrough annotation does not directly precede switch label
//~ 57: warning: unannotated fall-through between switch labels [-Wimplicit-fallthrough]
//~ [-] 57: note: insert '[[fallthrough]];' to silence this warning
//~ 57: note: insert 'break;' to avoid fall-through
//~ [c17] 57: note: insert '__attribute__((fallthrough));' to silence this warning
  switch (n) { case 1: { g(1); [[fallthrough]]; } g(3); case 2: g(2); }
//~ [-] 31: warning: fallthrough annotation in unreachable code [-Wunreachable-code-fallthrough]
//~ 62: error: fallthrough annotation does not directly precede switch label
  switch (n) { case 1: die(); [[fallthrough]]; case 2: g(2); [[fallthrough]]; }
  switch (n) { case 1: for (;;) ; case 2: g(2); }
  switch (n) { case 1: g(2); lab: case 2: g(2); if (n) goto lab; }
//~ 58: warning: unannotated fall-through between switch labels [-Wimplicit-fallthrough]
//~ [-] 58: note: insert '[[fallthrough]];' to silence this warning
//~ 58: note: insert 'break;' to avoid fall-through
//~ [c17] 58: note: insert '__attribute__((fallthrough));' to silence this warning
  switch (n) { g(1); case 1: g(2); break; default: g(1); case 7: ; }
//~ 42: warning: unannotated fall-through between switch labels [-Wimplicit-fallthrough]
//~ [-] 42: note: insert '[[fallthrough]];' to silence this warning
//~ 42: note: insert 'break;' to avoid fall-through
//~ [c17] 42: note: insert '__attribute__((fallthrough));' to silence this warning
  switch (n) { case 1: while (n) { g(1); case 2: g(2); } }
//~ 26: warning: unannotated fall-through between switch labels [-Wimplicit-fallthrough]
//~ [-] 26: note: insert '[[fallthrough]];' to silence this warning
//~ 26: note: insert 'break;' to avoid fall-through
//~ 37: warning: unannotated fall-through between switch labels [-Wimplicit-fallthrough]
//~ [-] 37: note: insert '[[fallthrough]];' to silence this warning
//~ 37: note: insert 'break;' to avoid fall-through
//~ 51: warning: unannotated fall-through between switch labels [-Wimplicit-fallthrough]
//~ [-] 51: note: insert '[[fallthrough]];' to silence this warning
//~ 51: note: insert 'break;' to avoid fall-through
//~ 82: warning: unannotated fall-through between switch labels [-Wimplicit-fallthrough]
//~ [-] 82: note: insert '[[fallthrough]];' to silence this warning
//~ 82: note: insert 'break;' to avoid fall-through
//~ [c17] 26: note: insert '__attribute__((fallthrough));' to silence this warning
//~ [c17] 37: note: insert '__attribute__((fallthrough));' to silence this warning
//~ [c17] 51: note: insert '__attribute__((fallthrough));' to silence this warning
//~ [c17] 82: note: insert '__attribute__((fallthrough));' to silence this warning
  switch (n) { case 1: ; case 2: {} case 3: g(1); case 4: return 1; case 5: n++; case 8: ;}
  return 0;
}
int r1(int n) { if (n) return 1; }
int r2(int n) { g(n); }
int r3(int n) { if (n) die(); }
int r4(int n) { while (n) ; }
//~ 35: warning: function 'r5' declared 'noreturn' should not return [-Winvalid-noreturn]
_Noreturn void r5(int n) { if (n) return; }
