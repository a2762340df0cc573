// Big files are optimized in units whose objects are joined: -funit-size= makes small ones big.
// RUN[symbols]: %cinch -O2 -funit-size=15 -c units.c -o u.o && nm u.o | cut -c18-
// RUN[stack]: %cinch -O2 -funit-size=15 -c units.c -o u.o && readelf -SW u.o | grep -c -E 'llvm_addrsig|GNU-stack +PROGBITS.* X '
// EXIT[stack]: 1
// RUN[threads]: for j in 1 2 3; do %cinch -O2 -funit-size=15 -j$j -c units.c -o $j.o; done; cmp 1.o 2.o && cmp 1.o 3.o && echo same
// RUN[debug]: for g in -g0 -g; do %cinch -O2 -funit-size=15 $g -c units.c -o u.o; objcopy -O binary --only-section=.text u.o text$g; done; cmp text-g0 text-g && llvm-dwarfdump-22 --verify u.o | tail -1; llvm-dwarfdump-22 u.o | grep -c DW_TAG_compile_unit
// RUN[whole]: %cinch -O2 -funit-size=0 -g -c units.c -o w.o; llvm-dwarfdump-22 w.o | grep -c DW_TAG_compile_unit
// RUN[number]: %cinch -funit-size=many -c units.c
// RUN[plan]: %cinch -funit-size=7 -c units.c '-###' 2>&1 | grep -o '"-cc1" "-funit-size=7"'
// RUN[assembly]: %cinch -O2 -funit-size=15 -DBAD -c units.c
//~ [number] <none>: error: '-funit-size=' needs a number, not 'many'
//--- units.c
int source(int);
static int counter;
static const int table[3] = {3, 1, 2};
__attribute__((noinline)) static int shared(int n)
{
    counter += n;
    return source(n) + table[n % 3];
}
int first(int n) { int sum = 0; for (int i = 0; i < n; i++) sum += shared(i) * source(sum); return sum; }
int second(int n) { int sum = 1; for (int i = 0; i < n; i++) sum ^= shared(i) - source(sum); return sum; }
int third(int n)
{
#ifdef BAD
//~ [assembly] 9: error: invalid instruction mnemonic 'no_such_thing'
//~ [assembly] 9: note: the assembler was given: no_such_thing
    asm("no_such_thing");
#endif
    return counter + n + first(n) * second(n) - source(n) * source(n + 1) + source(n + 2);
}
// STDOUT[symbols]: b counter
// STDOUT[symbols]: T first
// STDOUT[symbols]: T second
// STDOUT[symbols]: t shared
// STDOUT[symbols]: U source
// STDOUT[symbols]: r table
// STDOUT[symbols]: T third
// STDOUT[stack]: 0
// STDOUT[threads]: same
// STDOUT[debug]: No errors.
// STDOUT[debug]: 3
// STDOUT[whole]: 1
// STDOUT[number]: <nothing>
// STDOUT[plan]: "-cc1" "-funit-size=7"
// STDOUT[assembly]: <nothing>
