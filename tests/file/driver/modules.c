// At -O0 a big file is generated as several modules, compiled while the rest is read:
// -funit-size= makes small ones big.
// RUN[symbols]: %cinch -funit-size=4 -c modules.c -o m.o && nm m.o | cut -c18-
// RUN[runs]: %cinch -funit-size=4 modules.c && ./a.out
// RUN[shared]: %cinch -funit-size=4 -shared -fPIC modules.c -o m.so && nm -D m.so | cut -c18- | grep -v ' [_U]'
// RUN[threads]: for j in 1 2 3; do %cinch -funit-size=4 -j$j -c modules.c -o $j.o; done; cmp 1.o 2.o && cmp 1.o 3.o && echo same
// RUN[alias]: %cinch -Wunused-variable -funit-size=4 -DALIAS modules.c && ./a.out
// RUN[assembly]: %cinch -funit-size=4 -DASSEMBLY modules.c && ./a.out
// RUN[debug]: %cinch -funit-size=4 -g -c modules.c -o m.o && llvm-dwarfdump-22 --verify m.o | tail -1; llvm-dwarfdump-22 m.o | grep -c DW_TAG_compile_unit
// RUN[compressed]: for i in $(seq 300); do echo "int function_$i(int n) { return n * $i; }"; done >big.c; %cinch -funit-size=200 -g -gz -c big.c -o m.o && readelf -SW m.o | grep -c 'debug_str .*MSC' && llvm-dwarfdump-22 --verify m.o | tail -1
// RUN[split]: for l in 0 2; do %cinch -O$l -funit-size=4 -fsplit-stack -c modules.c -o m.o && nm m.o | grep -c ' T '; done
// RUN[error]: %cinch -funit-size=4 -DERROR -c modules.c
// RUN[instruction]: %cinch -funit-size=4 -DINSTRUCTION -c modules.c
//--- modules.c
int printf(const char *format, ...);
static int forward(int n);
static int tentative;
static _Thread_local int of_thread = 5;
static inline __attribute__((always_inline)) int inlined(int n) { return n * 3 + 1; }
static int never_named(int n) { return n; }
__attribute__((constructor)) static void early(void) { printf("one\n"); }
static int first(int n)
{
    static int calls;
    tentative += n;
    return forward(n) + ++calls;
}
__attribute__((constructor)) static void later(void) { printf("two\n"); }
static const char *text(int n) { return n ? "text" : "none"; }
static int old(int, int);
int second(int n) { return first(n) + of_thread + old(n, 2); }
static int old(int a, int b) { return a * b; }
int (*table[])(int) = {first, second, forward};
static int forward(int n) { static int calls = 10; return n + calls++; }
int third(int n) { return inlined(n) + table[n & 1](n); }
int fourth(int n) { return inlined(n) + table[2](n); }
#ifdef ALIAS
//~ [alias] 30: warning: unused variable 'told_once' [-Wunused-variable]
static void told(void) { int told_once; }
int other_name(int) __attribute__((alias("second")));
int call(void) { told(); return other_name(1); }
#endif
#ifdef ASSEMBLY
extern int in_assembly(int);
int user(int n) { return in_assembly(n) + first(n); }
asm(".text\nin_assembly: leal 1(%rdi), %eax\nret");
#endif
#ifdef ERROR
//~ [error] 31: error: use of undeclared identifier 'missing'
int wrong(int n) { return n + missing; }
#endif
#ifdef INSTRUCTION
//~ [instruction] 23: error: invalid instruction mnemonic 'no_such_thing'
//~ [instruction] 23: note: the assembler was given: no_such_thing
void last(void) { asm("no_such_thing"); }
#endif
int main(void)
{
    int results[4];
    results[0] = second(3);
    results[1] = third(1);
    results[2] = fourth(2);
    results[3] = tentative;
    for (int i = 0; i < 4; i++) printf("%d ", results[i]);
    printf("%s\n", text(1));
    return 0;
}

// STDOUT[symbols]: r .L.str
// STDOUT[symbols]: r .L.str
// STDOUT[symbols]: r .L.str
// STDOUT[symbols]: r .L.str.1
// STDOUT[symbols]: r .L.str.2
// STDOUT[symbols]: r .L.str.3
// STDOUT[symbols]: t early
// STDOUT[symbols]: t first
// STDOUT[symbols]: b first.calls
// STDOUT[symbols]: t forward
// STDOUT[symbols]: d forward.calls
// STDOUT[symbols]: T fourth
// STDOUT[symbols]: t later
// STDOUT[symbols]: T main
// STDOUT[symbols]: d of_thread
// STDOUT[symbols]: t old
// STDOUT[symbols]: U printf
// STDOUT[symbols]: T second
// STDOUT[symbols]: D table
// STDOUT[symbols]: b tentative
// STDOUT[symbols]: t text
// STDOUT[symbols]: T third
// STDOUT[runs]: one
// STDOUT[runs]: two
// STDOUT[runs]: 25 25 21 4 text
// STDOUT[shared]: T fourth
// STDOUT[shared]: T main
// STDOUT[shared]: U printf@GLIBC_2.2.5
// STDOUT[shared]: T second
// STDOUT[shared]: D table
// STDOUT[shared]: T third
// STDOUT[threads]: same
// STDOUT[alias]: one
// STDOUT[alias]: two
// STDOUT[alias]: 25 25 21 4 text
// STDOUT[assembly]: one
// STDOUT[assembly]: two
// STDOUT[assembly]: 25 25 21 4 text
// STDOUT[debug]: No errors.
// STDOUT[debug]: 5
// STDOUT[compressed]: 1
// STDOUT[compressed]: No errors.
// STDOUT[split]: 4
// STDOUT[split]: 4
// STDOUT[error]: <nothing>
// STDOUT[instruction]: <nothing>
