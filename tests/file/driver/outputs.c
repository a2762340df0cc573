// What each mode makes, and where, with and without -o.
// RUN[c]: %cinch -c main.c && ls *.o && file_kind() { od -An -c -N4 "$1"; } && file_kind main.o
// RUN[S]: %cinch -S main.c && ls *.s
// RUN[ll]: %cinch -S -emit-llvm main.c && ls *.ll
// RUN[bc]: %cinch -c -emit-llvm main.c && ls *.bc
// RUN[E]: %cinch -E -P main.c
// RUN[exe]: %cinch main.c && ls a.out && ./a.out; echo $?
// RUN[o]: %cinch main.c -o program && ./program; echo $?
// RUN[two]: %cinch -c main.c other.c && ls main.o other.o
// RUN[link]: %cinch main.o other.o -o linked && ./linked; echo $?
// RUN[stdin]: echo 'int main(void) { return 7; }' | %cinch -x c - -o from_stdin && ./from_stdin; echo $?
// RUN[stdout]: %cinch -S -o - main.c | grep -c 'main:'
// RUN[clash]: %cinch -c main.c other.c -o both.o
//~ [clash] <none>: error: cannot specify -o when generating multiple output files
//--- main.c
int main(void) { return 5; }
//--- other.c
int other;
// STDOUT[c]: main.o
// STDOUT[c]:  177   E   L   F
// STDOUT[S]: main.s
// STDOUT[ll]: main.ll
// STDOUT[bc]: main.bc
// STDOUT[E]: int main(void) { return 5; }
// STDOUT[exe]: a.out
// STDOUT[exe]: 5
// STDOUT[o]: 5
// STDOUT[two]: main.o
// STDOUT[two]: other.o
// STDOUT[link]: 5
// STDOUT[stdin]: 7
// STDOUT[stdout]: 1
// STDOUT[clash]: <nothing>
