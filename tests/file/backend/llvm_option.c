// What LLVM says about its own options is an error of the compilation; no object is left.
// RUN: ! %cinch -c -mllvm -no-such-option -o x.o %s 2>messages && cat messages && ! test -e x.o
int x;
// STDOUT: cinch: error: cinch (LLVM option parsing): Unknown command line argument '-no-such-option'.  Try: 'cinch (LLVM option parsing) --help'
// STDOUT: cinch (LLVM option parsing): Did you mean '--print-options'?
// STDOUT: 1 error generated.
