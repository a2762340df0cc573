// Digit separators in wrong places, and constants of C23 that are right.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c23 %s
int a = 1'000'000;
//~ 10: error: empty character constant
int b = 1'';
//~ 10: error: invalid suffix 'x'ff' on integer constant
int c = 0x'ff;
//~ 10: error: digit separator cannot appear at end of digit sequence
int d = 1'_000;
int e = 0b1'0'1;
double f = 1'0.0'1e1'0;
//~ 14: error: digit separator cannot appear at start of digit sequence
double g = 1.'5;
int h = 5wb;
_BitInt(200) i = 0x1'ffff'ffff'ffff'ffff'ffffwb;
