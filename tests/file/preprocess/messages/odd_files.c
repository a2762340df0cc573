// Files whose last line has no end, that are not UTF-8 text, or older than what they depend on.
// RUN: printf 'int x;' > x.c; %cinch -fsyntax-only -Wnewline-eof x.c
// RUN[utf16]: printf '\377\376i\000n\000t\000' > u.c; %cinch -fsyntax-only u.c
// RUN[binary]: printf '\177ELF\002\001\001\000\000\000' > b.c; %cinch -fsyntax-only b.c
// RUN[old]: echo 'int x;' > new.h; printf '#pragma GCC dependency "new.h" extra text\n' > old.c; touch -d 2001-01-01 old.c; %cinch -fsyntax-only old.c
// RUN[next]: mkdir d; echo '#include_next "x.h"' > d/x.h; printf '#include "%s/d/x.h"\n' "$PWD" > n.c; %cinch -fsyntax-only n.c
//~ [-] x.c: warning: no newline at end of file [-Wnewline-eof]
//~ [utf16] u.c: fatal error: 'u.c' is encoded in UTF-16; only UTF-8 source files are supported
//~ [binary] b.c: fatal error: 'b.c' is a binary file, not source text
//~ [old] old.c: warning: current file is older than dependency extra text
//~ [next] n.c: fatal error: 'nothing.txt/d/x.h' file not found
//--- nothing.txt
