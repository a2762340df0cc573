// C23 6.7.10: types from initializers; pointers to `auto` are an extension of clang.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c23 -Wauto-decl-extensions %s
// ARGS[c17]: -fsyntax-only -ferror-limit=0 -std=c17 %s
struct s { int bits : 3; } object;
int array[3];
__auto_type gnu_1 = 1, gnu_2 = 2;
//~ [-] 1: warning: type inference of a declaration other than a plain identifier with optional trailing attributes is a Clang extension [-Wauto-decl-extensions]
__auto_type *gnu_pointer = &gnu_1;
//~ 24: error: cannot use '__auto_type' with initializer list in C
//~ 29: error: declaration of variable 'gnu_none' with deduced type '__auto_type' requires an initializer
__auto_type gnu_list = {1}, gnu_none;
#if __STDC_VERSION__ >= 202311L
auto one = 1, two = 2;
//~ [-] 1: error: 'auto' deduced as 'int' in declaration of 'integer' and deduced as 'double' in declaration of 'floating'
auto integer = 1, floating = 2.0;
auto decayed = array, same = &array[1];
//~ [-] 1: warning: type inference of a declaration other than a plain identifier with optional trailing attributes is a Clang extension [-Wauto-decl-extensions]
auto *pointer = array;
//~ [-] 7: warning: type inference of a declaration other than a plain identifier with optional trailing attributes is a Clang extension [-Wauto-decl-extensions]
const auto *to_const = &one;
//~ [-] 1: warning: type inference of a declaration other than a plain identifier with optional trailing attributes is a Clang extension [-Wauto-decl-extensions]
auto *const constant = array;
//~ [-] 1: warning: type inference of a declaration other than a plain identifier with optional trailing attributes is a Clang extension [-Wauto-decl-extensions]
//~ [-] 8: error: variable 'no_match' with type 'auto **' has incompatible initializer of type 'int *'
auto **no_match = array;
//~ [-] 1: warning: type inference of a declaration other than a plain identifier with optional trailing attributes is a Clang extension [-Wauto-decl-extensions]
//~ [-] 7: error: variable 'not_a_pointer' with type 'auto *' has incompatible initializer of type 'int'
auto *not_a_pointer = 3;
//~ [-] 1: warning: type inference of a declaration other than a plain identifier with optional trailing attributes is a Clang extension [-Wauto-decl-extensions]
//~ [-] 1: warning: type inference of a declaration other than a plain identifier with optional trailing attributes is a Clang extension [-Wauto-decl-extensions]
//~ [-] 1: error: 'auto' deduced as 'int' in declaration of 'first' and deduced as 'char' in declaration of 'third'
auto *first = array, second = 3, *third = "text";
//~ [-] 1: warning: type inference of a declaration other than a plain identifier with optional trailing attributes is a Clang extension [-Wauto-decl-extensions]
//~ [-] 7: error: declaration of variable 'no_initializer' with deduced type 'auto *' requires an initializer
auto *no_initializer;
//~ [-] 6: error: 'auto' requires a plain identifier as declarator
auto in_array[2] = {1, 2};
//~ [-] 1: error: 'auto' not allowed in function return type
auto (*function_pointer)(void) = 0;
//~ [-] 1: error: _Atomic cannot be applied to type 'auto' in C23
_Atomic auto atomic = 1;
//~ [-] 20: error: cannot pass bit-field as auto initializer in C
auto bits = object.bits;
//~ [-] 9: error: 'auto' not allowed in typedef
typedef auto name;
//~ [-] 12: error: 'auto' not allowed in struct member
//~ [-] 25: warning: type inference of a declaration other than a plain identifier with optional trailing attributes is a Clang extension [-Wauto-decl-extensions]
//~ [-] 25: error: 'auto' not allowed in struct member
struct t { auto member; auto *pointer; };
//~ [-] 16: error: 'auto' not allowed in function prototype
//~ [-] 30: error: 'auto' requires a plain identifier as declarator
void parameter(auto x, auto *y);
void types(int n) {
//~ [-] 17: error: static assertion failed due to requirement '_Generic(one, int: 1) && _Generic(floating, double: 1, default: 2) == 2'
  static_assert(_Generic(one, int: 1) && _Generic(floating, double: 1, default: 2) == 2);
  static_assert(_Generic(pointer, int *: 1) && _Generic(to_const, const int *: 1));
  static_assert(_Generic(&constant, int *const *: 1));
  for (auto i = 0, j = 1; i < j; i++) ;
//~ [-] 8: warning: type inference of a declaration other than a plain identifier with optional trailing attributes is a Clang extension [-Wauto-decl-extensions]
  for (auto *p = array; p; p++) *p = 1;
//~ [-] 8: error: variable has incomplete type 'void'
  auto nothing = types(1);
//~ [-] 16: error: 'auto' not allowed in type name
  (void)sizeof(auto);
//~ [-] 21: error: 'auto' not allowed in type name
  (void)_Generic(n, auto: 1, int: 2);
  auto int storage = n;
}
#endif
