// Names as expressions: undeclared ones, suggestions, types, builtins.
typedef int type;
//~ 5: note: 'length' declared here
int length, count;
//~ 31: note: 'old' has been explicitly marked deprecated here
void old(void) __attribute__((deprecated("use young")));
//~ 32: note: 'gone' has been explicitly marked unavailable here
void gone(void) __attribute__((unavailable));

int names(void) {
  int local = 1;
//~ 11: error: use of undeclared identifier 'lenght'; did you mean 'length'?
  local = lenght;
//~ 11: error: use of undeclared identifier 'completely_unknown'
  local = completely_unknown;
//~ 11: error: unexpected type name 'type': expected expression
  local = type;
//~ 11: error: call to undeclared function 'completely_unknown2'; ISO C99 and later do not support implicit function declarations [-Wimplicit-function-declaration]
  local = completely_unknown2(1);
//~ 3: warning: 'old' is deprecated: use young [-Wdeprecated-declarations]
  old();
//~ 3: error: 'gone' is unavailable
  gone();
//~ 11: error: builtin functions must be directly called
  local = __builtin_expect;
//~ 10: error: call to undeclared library function 'strlen' with type 'unsigned long (const char *)'; ISO C99 and later do not support implicit function declarations [-Wimplicit-function-declaration]
//~ 10: note: include the header <string.h> or explicitly provide a declaration for 'strlen'
  return strlen("abc") + __builtin_strlen("abc");
}
//~ 23: warning: predefined identifier is only valid inside function [-Wpredefined-identifier-outside-function]
const char *outside = __func__;
