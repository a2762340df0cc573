// More parameters than a function can have.
// RUN: awk 'BEGIN { printf "void f("; for (i = 0; i < 70000; i++) printf "%sint", i ? "," : ""; print ");" }' > many.c; %cinch -fsyntax-only many.c
//~ many.c: error: type specifier missing, defaults to 'int'; ISO C99 and later do not support implicit int [-Wimplicit-int]
//~ many.c: error: expected ')'
//~ many.c: note: to match this '('
int x;
