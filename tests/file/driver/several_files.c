// Several inputs: outputs of the good ones are made, messages come whole and in the inputs' order.
// RUN: %cinch -c a.c bad.c b.c worse.c; echo $?; ls *.o
// EXIT: 0
//--- a.c
int a;
//--- bad.c
//~ 11: error: use of undeclared identifier 'missing'
int bad = missing;
//--- b.c
int b;
//--- worse.c
//~ 13: error: use of undeclared identifier 'also_missing'
int worse = also_missing;
// STDOUT: 1
// STDOUT: a.o
// STDOUT: b.o
