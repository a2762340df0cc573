// Specifiers that are repeated, and those that do not go together.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c11 %s
typedef int Int;
typedef const int Constant;
//~ 7: warning: duplicate 'const' declaration specifier [-Wduplicate-decl-specifier]
const const int a1;
const Constant a2;
//~ 8: warning: duplicate 'static' declaration specifier [-Wduplicate-decl-specifier]
static static int a3;
//~ 11: warning: duplicate '_Noreturn' declaration specifier [-Wduplicate-decl-specifier]
_Noreturn _Noreturn void a4(void);
//~ 15: warning: duplicate '_Thread_local' declaration specifier [-Wduplicate-decl-specifier]
_Thread_local _Thread_local int a5;
//~ 9: warning: duplicate '_Atomic' declaration specifier [-Wduplicate-decl-specifier]
_Atomic _Atomic int a6;
//~ 8: warning: duplicate 'signed' declaration specifier [-Wduplicate-decl-specifier]
signed signed b1;
//~ 14: warning: duplicate 'unsigned' declaration specifier [-Wduplicate-decl-specifier]
unsigned int unsigned b2;
//~ 17: warning: duplicate 'complex' declaration specifier [-Wduplicate-decl-specifier]
_Complex double _Complex b3;
//~ 5: error: '_Complex type-name' is invalid
Int _Complex b4;
//~ 20: error: '_Complex typeof' is invalid
__typeof__(double) _Complex b5;
//~ 1: error: 'long typeof' is invalid
__typeof__(double) long b6;
//~ 1: error: 'typeof' cannot be signed or unsigned
__typeof__(int) unsigned b7;
//~ 13: error: cannot combine with previous 'long' declaration specifier
long double short b8;
_Complex long b9;
_Static_assert(sizeof b9 == 2 * sizeof(long), "a complex integer, not _Complex long double");
//~ 1: warning: '_Thread_local' ignored on this declaration [-Wmissing-declarations]
_Thread_local struct s1;
//~ 1: warning: '_Atomic' ignored on this declaration [-Wmissing-declarations]
_Atomic struct s2 { int x; };
