// What build systems ask, and how -v and -### answer: libtool looks for " -lc " in the link line.
// RUN[verbose]: %cinch -v main.c -o p 2>&1 | grep -c -- ' -lc '
// RUN[hash]: %cinch -### main.c -o p 2>&1 | grep -c '"-lc"'; ls p 2>&1
// RUN[targets]: %cinch -print-targets | grep -E -o '^ +(x86-64|aarch64) '
// RUN[os]: %cinch -print-multi-os-directory; %cinch -print-search-dirs | grep -c '^libraries: ='
// RUN[resource]: test -d "$(%cinch -print-resource-dir)" && echo there
// RUN[missing]: %cinch -fplugin=none.so -c main.c; %cinch -fpass-plugin=none.so -c main.c 2>&1 | grep -o "error: unable to load plugin 'none.so'"; ls | grep -c 'o$'
// ARGS[thunk]: -mfunction-return=thunk -c main.c
// ARGS[x87]: -mfpmath=387 -c main.c
// ARGS[sse]: -mfpmath=sse -malign-double -mskip-rax-setup -mno-tls-direct-seg-refs -fsyntax-only main.c
// ARGS[eval]: -ffp-eval-method=double -fsyntax-only main.c
// ARGS[gcc]: -fno-tree-sra -fno-ipa-sra -fsyntax-only main.c
// ARGS[warning]: -Wlogical-op -Wno-maybe-uninitialized -Wcast-align=strict -Wformat=2 -fsyntax-only main.c
// RUN[temps]: mkdir d && %cinch -save-temps=obj -c main.c -o d/x.o && ls d; %cinch -save-temps=cwd main.c -o d/y && ls main* d/y*
// RUN[json]: %cinch -MJ out.json -c main.c -o m.o && grep -c '"file": "main.c"' out.json
// RUN[environment]: mkdir inc && echo '#define FROM_CPATH 1' > inc/from_cpath.h && echo '#include <from_cpath.h>' > u.c && echo 'int x = FROM_CPATH;' >> u.c && CPATH=inc %cinch -fsyntax-only u.c && C_INCLUDE_PATH=inc %cinch -fsyntax-only u.c && LIBRARY_PATH=inc %cinch -### main.c 2>&1 | grep -c '"-Linc"'
// RUN[compiler_path]: mkdir tools && printf '#!/bin/sh\necho linker of COMPILER_PATH\n' > tools/ld && chmod +x tools/ld && COMPILER_PATH=tools %cinch main.c -o q; %cinch -Btools main.c -o q
// RUN[epoch]: SOURCE_DATE_EPOCH=86400 %cinch -E -P date.c
//~ [missing] <none>: error: unable to load plugin 'none.so': Cinch has no interface for clang's plugins
//~ [thunk] <none>: error: invalid value 'thunk' in '-mfunction-return=thunk'
//~ [x87] <none>: error: the '387' unit is not supported with this instruction set
//~ [eval] <none>: warning: option '-ffp-eval-method=double' is not supported by Cinch and has no effect [-Wunsupported-option]
//~ [gcc] <none>: warning: optimization flag '-fno-tree-sra' is not supported [-Wignored-optimization-argument]
//~ [gcc] <none>: warning: optimization flag '-fno-ipa-sra' is not supported [-Wignored-optimization-argument]
//~ [warning] <none>: warning: unknown warning option '-Wlogical-op' [-Wunknown-warning-option]
//~ [warning] <none>: warning: unknown warning option '-Wno-maybe-uninitialized'; did you mean '-Wno-uninitialized'? [-Wunknown-warning-option]
//~ [warning] <none>: warning: unknown warning option '-Wcast-align=strict' [-Wunknown-warning-option]
//--- main.c
int main(void) { return 0; }
//--- date.c
__DATE__ __TIME__
// STDOUT[verbose]: 1
// STDOUT[hash]: 1
// STDOUT[hash]: p
// STDOUT[targets]:     aarch64 
// STDOUT[targets]:     x86-64 
// STDOUT[os]: ../lib
// STDOUT[os]: 1
// STDOUT[resource]: there
// STDOUT[missing]: error: unable to load plugin 'none.so'
// STDOUT[missing]: 0
// STDOUT[thunk]: <nothing>
// STDOUT[x87]: <nothing>
// STDOUT[sse]: <nothing>
// STDOUT[eval]: <nothing>
// STDOUT[gcc]: <nothing>
// STDOUT[warning]: <nothing>
// STDOUT[temps]: main.bc
// STDOUT[temps]: main.i
// STDOUT[temps]: main.s
// STDOUT[temps]: x.o
// STDOUT[temps]: d/y
// STDOUT[temps]: main.bc
// STDOUT[temps]: main.c
// STDOUT[temps]: main.i
// STDOUT[temps]: main.o
// STDOUT[temps]: main.s
// STDOUT[json]: 1
// STDOUT[environment]: 1
// STDOUT[compiler_path]: linker of COMPILER_PATH
// STDOUT[compiler_path]: linker of COMPILER_PATH
// STDOUT[epoch]: "Jan  2 1970" "00:00:00"
