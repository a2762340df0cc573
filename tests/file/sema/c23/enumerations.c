// C23 6.7.3.3: fixed underlying types, wide enumerators, definitions that say the same again.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c23 %s
enum fixed : short;
//~ 6: note: previous declaration is here
//~ 6: note: previous declaration is here
//~ 6: note: previous declaration is here
//~ 6: note: previous definition is here
enum fixed : short { F0, F1 };
//~ 6: error: enumeration redeclared with different underlying type 'int' (was 'short')
enum fixed : int;
//~ 6: error: enumeration previously declared with fixed underlying type
enum fixed;
//~ 6: error: enumeration previously declared with fixed underlying type
//~ 6: error: redefinition of 'fixed' with different members
enum fixed { F0, F1 };
//~ 6: note: previous definition is here
//~ 6: note: previous definition is here
enum again { A0, A1 = 5 };
enum again { A0, A1 = 5 };
enum again { A1 = 5, A0 = 0 };
//~ 6: error: redefinition of 'again' with different members
enum again { A0, A1 = 6 };
//~ 6: error: redefinition of 'again' with different members
enum again { A0 };
//~ 18: warning: 'const' qualifier in enumeration underlying type ignored [-Wunderlying-cv-qualifier-ignored]
enum qualified : const int { Q0 };
//~ 15: error: '_Atomic' qualifier ignored; operations involving the enumeration type will be non-atomic [-Wunderlying-atomic-qualifier-ignored]
enum atomic : _Atomic int { Q1 };
//~ 18: error: '_Atomic' qualifier ignored; operations involving the enumeration type will be non-atomic [-Wunderlying-atomic-qualifier-ignored]
//~ 18: error: non-integral type 'float' is an invalid underlying type
enum of_atomic : _Atomic float { Q2 };
//~ 16: error: unnamed enumeration must be a definition
enum : unsigned;
//~ 17: error: non-defining declaration of enumeration with a fixed underlying type is only permitted as a standalone declaration; missing list of enumerators? [-Welaborated-enum-base]
enum elaborated : int *pointer;
//~ 40: warning: incremented enumerator value 9223372036854775808 is not representable in the largest integer type [-Wenum-too-large]
enum wide_1 { W0 = 0x7fffffffffffffff, W1 };
//~ 40: warning: incremented enumerator value 18446744073709551616 is not representable in the largest integer type [-Wenum-too-large]
//~ 6: warning: enumeration values exceed range of largest integer [-Wenum-too-large]
enum wide_2 { W2 = 0xffffffffffffffff, W3 };
//~ 6: warning: enumeration values exceed range of largest integer [-Wenum-too-large]
enum wide_3 { W4 = -1, W5 = 0xffffffffffffffff };
enum wide_4 { W6 = 0x7fffffff, W7 };
static_assert(_Generic(W7, enum wide_4: 1));
int prototype(enum inner { I0 } x, struct local { int y; } z);
