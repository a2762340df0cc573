// C23 6.4.9: behind a digit separator `e` begins no exponent, so that a sign ends the number.
// ARGS: -std=c23 -fsyntax-only %s
static_assert(0x0'e-0xe == 0);
static_assert(1'0e+1 == 100);
// C23 6.4.5.5: u8 constants are unsigned, in #if too.
#if u8'\0' - 1 < 0
#error signed
#endif
