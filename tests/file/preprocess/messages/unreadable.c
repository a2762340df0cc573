// Headers that cannot be read: a folder of that name.
// RUN: mkdir folder.h; echo '#include "folder.h"' > x.c; %cinch -fsyntax-only x.c
// RUN[next]: mkdir -p d && printf '#include_next <stddef.h>\n' > d/x.h; echo "#include \"$(pwd)/d/x.h\"" > y.c; %cinch -fsyntax-only y.c
// RUN[empty]: printf '' > e.c; %cinch -fsyntax-only -pedantic e.c
//~ [-] x.c: fatal error: 'folder.h' file not found
//~ [next] x.h: warning: #include_next in file found relative to primary source file or found by absolute path; will search from start of include path [-Winclude-next-absolute-path]
//~ [empty] e.c: warning: ISO C requires a translation unit to contain at least one declaration [-Wempty-translation-unit]
int x;
