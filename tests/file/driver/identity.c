// What configure scripts ask: versions, names, directories, unknown options.
// RUN[version]: %cinch --version | head -1 | grep -c cinch
// RUN[dumpversion]: %cinch -dumpversion | grep -c "^22[.]"; %cinch -dumpmachine
// RUN[V]: %cinch -V 2>/dev/null; echo $?
// RUN[qversion]: %cinch -qversion 2>/dev/null; echo $?
// RUN[macros]: %cinch -dM -E - </dev/null | grep -E '^#define (__clang__|__clang_major__|__GNUC__|__GNUC_MINOR__|__cinch__) ' | sort
// RUN[libgcc]: %cinch -print-libgcc-file-name | grep -c 'libgcc\|builtins'
// RUN[prog]: %cinch -print-prog-name=ld | grep -c ld
// RUN[file]: %cinch -print-file-name=crt1.o | grep -c crt1.o; %cinch -print-file-name=no_such_file
// RUN[hash]: %cinch -### -c main.c 2>&1 | grep -c main.c
// RUN[verbose]: %cinch -v main.c -o p 2>&1 | grep -c -e '"-o" "p"\|-o p'
// RUN[unknown]: %cinch -fno-such-option main.c -c
// RUN[linker]: %cinch main.c -Wl,--no-such-linker-option -o q 2>/dev/null; echo $?
// RUN[Werror]: %cinch -Werror -Wno-such-warning -c main.c
// RUN[args]: echo '-c main.c -o from_file.o' > args; %cinch @args && ls from_file.o
//~ [unknown] <none>: error: unknown argument: '-fno-such-option'
//~ [Werror] <none>: error: unknown warning option '-Wno-such-warning' [-Werror,-Wunknown-warning-option]
//--- main.c
int main(void) { return 0; }
// STDOUT[version]: 1
// STDOUT[dumpversion]: 1
// STDOUT[dumpversion]: x86_64-pc-linux-gnu
// STDOUT[V]: 1
// STDOUT[qversion]: 1
// STDOUT[macros]: #define __GNUC_MINOR__ 2
// STDOUT[macros]: #define __GNUC__ 4
// STDOUT[macros]: #define __cinch__ 1
// STDOUT[macros]: #define __clang__ 1
// STDOUT[macros]: #define __clang_major__ 22
// STDOUT[libgcc]: 1
// STDOUT[prog]: 1
// STDOUT[file]: 1
// STDOUT[file]: no_such_file
// STDOUT[hash]: 1
// STDOUT[verbose]: 1
// STDOUT[unknown]: <nothing>
// STDOUT[linker]: 1
// STDOUT[Werror]: <nothing>
// STDOUT[args]: from_file.o
