// C17 6.7.2.1: members of structures and unions.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
//~ 8: note: forward declaration of 'struct incomplete'
struct incomplete;
//~ 12: warning: declaration does not declare anything [-Wmissing-declarations]
//~ 1: warning: empty struct is a GNU extension [-Wgnu-empty-struct]
struct a { int; }; // p2
//~ 30: error: field has incomplete type 'struct incomplete'
struct b { struct incomplete member; }; // p3
//~ 16: error: field 'member' declared as a function
struct c { int member(void); }; // p3
//~ 17: error: field has incomplete type 'void'
struct d { void member; }; // p3
//~ 21: error: field has incomplete type 'struct e'
//~ 8: note: definition of 'struct e' is not complete until the closing '}'
struct e { struct e member; }; // p3
//~ 16: error: flexible array member 'first' with type 'int[]' is not at the end of struct
//~ 29: note: next field declaration is here
struct f { int first[]; int last; }; // p3
//~ 16: warning: flexible array member 'alone' in otherwise empty struct is a GNU extension [-Wgnu-empty-struct]
struct g { int alone[]; }; // p3
//~ 27: warning: flexible array member 'list' in a union is a GNU extension [-Wgnu-flexible-array-union-member]
union h { int member; int list[]; }; // p3
struct flexible { int count; int list[]; };
//~ 28: warning: 'member' may not be nested in a struct due to flexible array member [-Wflexible-array-extensions]
struct i { struct flexible member; }; // p3
//~ 18: warning: 'struct flexible' may not be used as an array element due to flexible array member [-Wflexible-array-extensions]
struct flexible j[2]; // p3
//~ 28: warning: field 'first' with variable sized type 'struct flexible' not at the end of a struct or class is a GNU extension [-Wgnu-variable-sized-type-not-at-end]
struct k { struct flexible first; int last; }; // p3
//~ 16: error: bit-field 'm' has negative width (-1)
struct l { int m : -1; }; // p4
//~ 16: error: width of bit-field 'm' (33 bits) exceeds the width of its type (32 bits)
struct n { int m : 33; }; // p4
//~ 16: error: named bit-field 'm' has zero width
struct o { int m : 0; }; // p4
//~ 20: error: integer constant expression must have integer type, not 'double'
struct p { int m : 1.5; }; // p4
int number;
//~ 20: error: expression is not an integer constant expression
struct q { int m : number; }; // p4
//~ 17: error: width of bit-field 'm' (9 bits) exceeds the width of its type (8 bits)
struct r { char m : 9; }; // p4
//~ 18: error: width of bit-field 'm' (2 bits) exceeds the width of its type (1 bit)
struct s { _Bool m : 2; }; // p4
//~ 18: error: bit-field 'm' has non-integral type 'float'
struct t { float m : 3; }; // p5
//~ 17: error: bit-field 'm' has non-integral type 'int *'
struct u { int *m : 3; }; // p5
//~ 21: error: bit-field 'm' has non-integral type 'struct a'
struct v { struct a m : 3; }; // p5
struct w { long m : 3; }; // implementation-defined
//~ 19: error: duplicate member 'm'
//~ 16: note: previous declaration is here
struct x { int m, m; }; // 6.7p3
//~ 32: error: member of anonymous struct redeclares 'm'
//~ 16: note: previous declaration is here
struct y { int m; struct { int m; }; }; // p13
//~ 12: error: type name does not allow storage class to be specified
struct z { static int m; }; // grammar
void local(int count) {
//~ 22: warning: variably modified type of a structure or union member is a GNU extension [-Wvla-extension]
  struct sized { int m[count]; }; // p9
}
//~ 1: warning: empty struct is a GNU extension [-Wgnu-empty-struct]
struct empty { }; // grammar
//~ 1: warning: struct without named members is a GNU extension [-Wgnu-empty-struct]
struct nameless { int : 3; }; // p8
//~ 27: error: expected ';' at end of declaration list
struct initialized { int m = 1; }; // grammar
