// C23 6.7.13.2 to 6.7.13.8: arguments, subjects and spellings of the standard attributes.
// ARGS[c23]: -fsyntax-only -ferror-limit=0 -std=c23 %s
// ARGS[c17]: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
//~ [c17] 1: warning: [[]] attributes are a C23 extension [-Wc23-extensions]
[[nodiscard("reason")]] int nodiscard_1(void);
//~ 12: error: parentheses must be omitted if 'nodiscard' attribute's argument list is empty
//~ [c17] 1: warning: [[]] attributes are a C23 extension [-Wc23-extensions]
[[nodiscard()]] int nodiscard_2(void);
//~ 13: error: expected string literal as argument of 'nodiscard' attribute
//~ [c17] 1: warning: [[]] attributes are a C23 extension [-Wc23-extensions]
[[nodiscard(1)]] int nodiscard_3(void);
//~ 3: error: 'nodiscard' attribute takes no more than 1 argument
//~ [c17] 1: warning: [[]] attributes are a C23 extension [-Wc23-extensions]
[[nodiscard("a", "b")]] int nodiscard_4(void);
//~ 3: warning: attribute 'nodiscard' cannot be applied to functions without return value [-Wignored-attributes]
//~ [c17] 1: warning: [[]] attributes are a C23 extension [-Wc23-extensions]
[[nodiscard]] void nodiscard_5(void);
//~ 16: warning: attribute 'warn_unused_result' cannot be applied to functions without return value [-Wignored-attributes]
__attribute__((warn_unused_result)) void nodiscard_6(void);
//~ 3: warning: 'nodiscard' attribute only applies to functions, structs and unions, and enums [-Wignored-attributes]
//~ [c17] 1: warning: [[]] attributes are a C23 extension [-Wc23-extensions]
[[nodiscard]] int nodiscard_7;
//~ 13: error: parentheses must be omitted if 'deprecated' attribute's argument list is empty
//~ [c17] 1: warning: [[]] attributes are a C23 extension [-Wc23-extensions]
[[deprecated()]] int deprecated_1;
//~ 3: error: 'deprecated' attribute takes no more than 1 argument
//~ [c17] 1: warning: [[]] attributes are a C23 extension [-Wc23-extensions]
[[deprecated("a", "b")]] int deprecated_2;
//~ 14: error: expected string literal as argument of 'deprecated' attribute
//~ [c17] 1: warning: [[]] attributes are a C23 extension [-Wc23-extensions]
[[deprecated(L"wide")]] int deprecated_3;
//~ 15: error: attribute 'maybe_unused' cannot have an argument list
//~ [c17] 1: warning: [[]] attributes are a C23 extension [-Wc23-extensions]
[[maybe_unused()]] int unused_1;
//~ 15: error: attribute 'maybe_unused' cannot have an argument list
//~ [c17] 1: warning: [[]] attributes are a C23 extension [-Wc23-extensions]
[[maybe_unused("x")]] int unused_2;
//~ 11: error: attribute 'noreturn' cannot have an argument list
//~ [c17] 1: warning: [[]] attributes are a C23 extension [-Wc23-extensions]
[[noreturn()]] void noreturn_1(void);
//~ 3: error: 'noreturn' attribute only applies to functions
//~ [c17] 1: warning: [[]] attributes are a C23 extension [-Wc23-extensions]
[[noreturn]] int noreturn_2;
//~ 3: error: 'noreturn' attribute only applies to functions
//~ [c17] 1: warning: [[]] attributes are a C23 extension [-Wc23-extensions]
[[noreturn]] typedef void noreturn_3(void);
//~ 3: error: 'noreturn' attribute only applies to functions
//~ [c17] 1: warning: [[]] attributes are a C23 extension [-Wc23-extensions]
[[noreturn]] void (*noreturn_4)(void);
//~ [c17] 1: warning: [[]] attributes are a C23 extension [-Wc23-extensions]
[[gnu::noreturn]] void (*noreturn_5)(void);
//~ 3: warning: the '[[_Noreturn]]' attribute spelling is deprecated in C23; use '[[noreturn]]' instead [-Wdeprecated-attributes]
//~ [c17] 1: warning: [[]] attributes are a C23 extension [-Wc23-extensions]
[[_Noreturn]] void noreturn_6(void);
//~ 3: warning: the '[[_Noreturn]]' attribute spelling is deprecated in C23; use '[[noreturn]]' instead [-Wdeprecated-attributes]
//~ [c17] 1: warning: [[]] attributes are a C23 extension [-Wc23-extensions]
[[___Noreturn__]] void noreturn_7(void);
//~ 17: error: '_Noreturn' can only appear on functions
void noreturn_8(_Noreturn int x);
//~ 14: error: attribute 'unsequenced' cannot have an argument list
//~ [c17] 1: warning: [[]] attributes are a C23 extension [-Wc23-extensions]
[[unsequenced("x")]] int unsequenced_1(void);
//~ 3: warning: 'unsequenced' attribute only applies to functions [-Wignored-attributes]
//~ [c17] 1: warning: [[]] attributes are a C23 extension [-Wc23-extensions]
[[unsequenced]] int unsequenced_2;
//~ [c17] 1: warning: [[]] attributes are a C23 extension [-Wc23-extensions]
[[__deprecated__, __gnu__::__unused__, , gnu::aligned(8)]] int spellings;
//~ 3: warning: unknown attribute 'gnu::nope' ignored [-Wunknown-attributes]
//~ 14: warning: unknown attribute 'nope::nope' ignored [-Wunknown-attributes]
//~ 26: warning: unknown attribute 'nope' ignored [-Wunknown-attributes]
//~ [c17] 1: warning: [[]] attributes are a C23 extension [-Wc23-extensions]
[[gnu::nope, nope::nope, nope(1, (2), [3], {4})]] int unknown;
int use(int n) {
  switch (n) {
//~ 24: error: attribute 'fallthrough' cannot have an argument list
//~ [c17] 11: warning: [[]] attributes are a C23 extension [-Wc23-extensions]
  case 1: [[fallthrough("x")]];
//~ 24: error: attribute 'fallthrough' cannot have an argument list
//~ [c17] 11: warning: [[]] attributes are a C23 extension [-Wc23-extensions]
  case 2: [[fallthrough()]];
  case 3: ;
  }
//~ 3: warning: ignoring return value of function declared with 'nodiscard' attribute: reason [-Wunused-result]
  nodiscard_1();
  return deprecated_1;
}
