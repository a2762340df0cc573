// Every kind of input: C, preprocessed C, assembly, LLVM IR, bitcode, objects, archives, -x.
// RUN[i]: %cinch -E main.c -o main.i && %cinch main.i -o p && ./p; echo $?
// RUN[s]: %cinch -S main.c -o main.s && %cinch main.s -o p && ./p; echo $?
// RUN[asm]: %cinch start.S -c -o start.o && nm start.o
// RUN[ll]: %cinch -S -emit-llvm main.c -o main.ll && %cinch main.ll -o p && ./p; echo $?
// RUN[bc]: %cinch -c -emit-llvm main.c -o main.bc && %cinch main.bc -o p && ./p; echo $?
// RUN[a]: %cinch -c lib.c && ar rcs libx.a lib.o && %cinch uses.c -L. -lx -o p && ./p; echo $?
// RUN[so]: %cinch -shared -fPIC lib.c -o libx.so && %cinch uses.c -L. -lx -Wl,-rpath,. -o q && ./q; echo $?
// RUN[static]: %cinch -static main.c -o p && ./p; echo $?
// RUN[x]: cp main.c main.txt && %cinch -x c main.txt -x none -o p && ./p; echo $?
// RUN[mixed]: %cinch -c lib.c -o lib2.o && %cinch uses.c lib2.o -o p && ./p; echo $?
//~ [x] <none>: warning: '-x none' after last input file has no effect [-Wunused-command-line-argument]
//--- main.c
int main(void) { return 5; }
//--- lib.c
int library(void) { return 11; }
//--- uses.c
int library(void);
int main(void) { return library(); }
//--- start.S
#define NAME begin
	.globl NAME
NAME:
	ret
// STDOUT[i]: 5
// STDOUT[s]: 5
// STDOUT[asm]: 0000000000000000 T begin
// STDOUT[ll]: 5
// STDOUT[bc]: 5
// STDOUT[a]: 11
// STDOUT[so]: 11
// STDOUT[static]: 5
// STDOUT[x]: 5
// STDOUT[mixed]: 11
