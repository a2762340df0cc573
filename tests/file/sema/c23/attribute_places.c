// C23 6.7.13: where attributes may stand, and what they appertain to.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c23 -Wall -Wextra %s
// Of the entities declared, in front of the specifiers or behind the name.
[[deprecated]] int before, behind [[deprecated]], function(void);
[[gnu::noinline]] static int inline_not(void) { return 1; }
//~ 67: warning: unused parameter 'c' [-Wunused-parameter]
int parameter([[maybe_unused]] int a, int b [[maybe_unused]], int c) { return inline_not(); }
// Of types: none of the standard ones but those of functions.
//~ 7: error: 'deprecated' attribute cannot be applied to types
int [[deprecated]] type;
//~ 8: error: 'deprecated' attribute cannot be applied to types
int *[[deprecated]] pointer;
//~ 16: error: 'deprecated' attribute cannot be applied to types
int array[3] [[deprecated]];
//~ 30: error: 'deprecated' attribute cannot be applied to types
int after_parameters(void) [[deprecated]];
int unsequenced_function(int) [[unsequenced, reproducible]];
//~ 7: warning: attribute 'gnu::unused' ignored, because it cannot be applied to a type [-Wignored-attributes]
int [[gnu::unused]] ignored;
int [[gnu::vector_size(16)]] vector;
static_assert(sizeof vector == 16);
int [[clang::annotate_type("x")]] annotated;
//~ 35: error: 'maybe_unused' attribute cannot be applied to types
unsigned long size = sizeof(int [[maybe_unused]]);
//~ 14: error: 'deprecated' attribute cannot be applied to types
typeof(int [[deprecated]]) in_typeof;
// Not between specifiers.
//~ 7: error: an attribute list cannot appear here
const [[deprecated]] int between;
//~ 8: error: an attribute list cannot appear here
static [[deprecated]] int after_static;
//~ 25: error: an attribute list cannot appear here
__attribute__((unused)) [[maybe_unused]] int after_gnu;
[[maybe_unused]] __attribute__((unused)) int before_gnu;
// Of tags: between keyword and name, where the tag is declared.
struct [[deprecated]] S { int x; [[deprecated]] int y; int z [[deprecated]] : 3; };
//~ 8: error: an attribute list cannot appear here
//~ 1: error: declaration of anonymous struct must be a definition
struct [[deprecated]] *refers;
//~ 23: error: 'deprecated' attribute cannot be applied to types
struct T { int x; } [[deprecated]] behind_brace;
//~ 16: error: misplaced attributes; expected attributes here
[[deprecated]] struct U { int x; };
//~ 16: error: misplaced attributes; expected attributes here
[[deprecated]] struct T;
//~ 8: error: an attribute list cannot appear here
struct [[deprecated]] T mentioned;
//~ 12: error: an attribute list cannot appear here
struct V { [[deprecated]] struct { int unnamed; }; };
enum E { E0 [[deprecated]], E1 [[maybe_unused]] = 1 };
//~ 1: error: declaration of anonymous struct must be a definition
struct;
//~ 1: error: declaration of anonymous union must be a definition
union *anonymous;
//~ 11: error: unnamed enumeration must be a definition
enum : int;
// Of nothing.
[[maybe_unused]];
[[]];
//~ 3: error: 'fallthrough' attribute cannot be applied to a declaration
[[fallthrough]];
//~ 3: error: 'fallthrough' attribute cannot be applied to a declaration
[[fallthrough]] int not_a_statement;
void statements(int n) {
  [[maybe_unused]] int local;
  __extension__ [[maybe_unused]] int extension;
  [[maybe_unused]] unused_label: n++;
  [[gnu::unused]] another: ;
//~ 3: warning: unused label 'third' [-Wunused-label]
  third: [[maybe_unused]] int after_label;
  __attribute__((unused)) gnu: ;
  [[]] n++;
  [[]];
//~ 5: error: 'maybe_unused' attribute cannot be applied to a statement
  [[maybe_unused]] n++;
//~ 5: error: 'maybe_unused' attribute cannot be applied to a statement
  [[maybe_unused]] if (n) n++;
//~ 5: error: 'gnu::unused' attribute cannot be applied to a statement
  [[gnu::unused]] return;
//~ 3: warning: unused label 'lab' [-Wunused-label]
  lab: [[]]
//~ 1: error: expected statement
}
int cases(int n) {
  switch (n) {
  [[]] case 1: n++; [[fallthrough]];
//~ 5: error: 'maybe_unused' attribute cannot be applied to a statement
  [[maybe_unused]] case 2: n++; [[__fallthrough__]];
//~ 5: warning: unknown attribute 'nope' ignored [-Wunknown-attributes]
  [[nope]] default: n++;
//~ 13: error: 'fallthrough' attribute only applies to empty statements
  case 5: [[fallthrough]] n++;
    [[fallthrough]];
    n++;
//~ 26: error: 'fallthrough' attribute only applies to empty statements
  case 6: __attribute__((fallthrough)) case 7: ;
  }
  return n;
}
//~ 12: error: expected identifier or '('
int first, [[deprecated]] second;
//~ 23: error: expected member name or ';' after declaration specifiers
struct W { int first, [[deprecated]] second; };
