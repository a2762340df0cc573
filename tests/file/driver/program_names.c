// Links of other names: what each means. The line's own options come later and win.
// RUN[cc]: d=$(mktemp -d) && for n in cc gcc clang gcc-12 my-cc; do ln -s $(command -v %cinch) $d/$n && $d/$n -dumpmachine && $d/$n -c main.c -o $n.o; done; ls *.o; rm -r $d
// RUN[cross]: d=$(mktemp -d) && for n in aarch64-linux-gnu-cinch aarch64-linux-gnu-gcc aarch64-linux-gnu-gcc-12 x86_64-linux-gnu-clang; do ln -s $(command -v %cinch) $d/$n && $d/$n -dumpmachine; done; $d/aarch64-linux-gnu-gcc --target=x86_64-linux-gnu -dumpmachine; rm -r $d
// RUN[c99]: d=$(mktemp -d) && for n in c89 c99 c17; do ln -s $(command -v %cinch) $d/$n && $d/$n -dM -E -x c /dev/null | grep -E 'STDC_VERSION|STRICT_ANSI'; done; $d/c99 -std=gnu11 -dM -E -x c /dev/null | grep -E 'STDC_VERSION|STRICT_ANSI'; rm -r $d
//--- main.c
int main(void) { return 0; }
// STDOUT[cc]: x86_64-pc-linux-gnu
// STDOUT[cc]: x86_64-pc-linux-gnu
// STDOUT[cc]: x86_64-pc-linux-gnu
// STDOUT[cc]: x86_64-pc-linux-gnu
// STDOUT[cc]: x86_64-pc-linux-gnu
// STDOUT[cc]: cc.o
// STDOUT[cc]: clang.o
// STDOUT[cc]: gcc-12.o
// STDOUT[cc]: gcc.o
// STDOUT[cc]: my-cc.o
// STDOUT[cross]: aarch64-unknown-linux-gnu
// STDOUT[cross]: aarch64-unknown-linux-gnu
// STDOUT[cross]: aarch64-unknown-linux-gnu
// STDOUT[cross]: x86_64-unknown-linux-gnu
// STDOUT[cross]: x86_64-unknown-linux-gnu
// STDOUT[c99]: #define __STRICT_ANSI__ 1
// STDOUT[c99]: #define __STDC_VERSION__ 199901L
// STDOUT[c99]: #define __STRICT_ANSI__ 1
// STDOUT[c99]: #define __STDC_VERSION__ 201710L
// STDOUT[c99]: #define __STRICT_ANSI__ 1
// STDOUT[c99]: #define __STDC_VERSION__ 201112L
