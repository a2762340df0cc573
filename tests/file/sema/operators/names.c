// Names as expressions: undeclared ones, suggestions, types, builtins.
typedef int type;
int length, count;
void old(void) __attribute__((deprecated("use young")));
void gone(void) __attribute__((unavailable));

int names(void) {
  int local = 1;
  local = lenght;
  local = completely_unknown;
  local = type;
  local = completely_unknown2(1);
  old();
  gone();
  local = __builtin_expect;
  return strlen("abc") + __builtin_strlen("abc");
}
const char *outside = __func__;
