// Names that are not declared, are types, or are predefined (C17 6.5.1).
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -std=c17 %s
typedef int type;
//~ 5: note: 'value' declared here
int value;
//~ 9: error: use of undeclared identifier 'undeclared'
int a = undeclared;
//~ 22: error: use of undeclared identifier 'valeu'; did you mean 'value'?
int f(void) { return valeu; }
//~ 22: error: unexpected type name 'type': expected expression
int g(void) { return type; }
//~ 22: error: builtin functions must be directly called
int h(void) { return __builtin_abs; }
//~ 17: error: builtin functions must be directly called
int (*i)(int) = __builtin_abs;
//~ 17: warning: predefined identifier is only valid inside function [-Wpredefined-identifier-outside-function]
const char *j = __func__;
//~ 22: error: use of undeclared identifier 'L'
int k(void) { return L; L: return 1; }
//~ 30: warning: use of GNU address-of-label extension [-Wgnu-label-as-value]
//~ 30: warning: returning address of label, which is local [-Wreturn-stack-address]
void *l(void) { here: return &&here; }
//~ 13: error: use of address-of-label extension outside of a function body
void *m = &&here;
//~ 9: error: statement expression not allowed at file scope
int n = ({ 1; });
//~ 23: warning: use of GNU statement expression extension [-Wgnu-statement-expression]
int o(void) { return ({ int x = 1; x; }); }
//~ 15: warning: use of GNU indirect-goto extension [-Wgnu-label-as-value]
//~ 15: warning: indirect goto in function with no address-of-label expressions [-Wgnu-label-as-value]
int p(void) { goto *(void *)0; }
//~ 22: error: use of unknown builtin '__builtin_no_such' [-Wimplicit-function-declaration]
int q(void) { return __builtin_no_such(1); }
//~ 22: note: 'r' has been explicitly marked deprecated here
int r __attribute__((deprecated));
//~ 22: note: 's' has been explicitly marked deprecated here
int s __attribute__((deprecated("use another")));
//~ 22: note: 't' has been explicitly marked unavailable here
int t __attribute__((unavailable));
//~ 22: note: 'u' has been explicitly marked unavailable here
int u __attribute__((unavailable("gone")));
//~ 22: warning: 'r' is deprecated [-Wdeprecated-declarations]
//~ 26: warning: 's' is deprecated: use another [-Wdeprecated-declarations]
//~ 30: error: 't' is unavailable
//~ 34: error: 'u' is unavailable: gone
int v(void) { return r + s + t + u; }
//~ 37: note: 'old_type' has been explicitly marked deprecated here
typedef int old_type __attribute__((deprecated("old")));
//~ 1: warning: 'old_type' is deprecated: old [-Wdeprecated-declarations]
old_type w;
//~ 22: error: call to undeclared function 'wide'; ISO C99 and later do not support implicit function declarations [-Wimplicit-function-declaration]
//~ 32: error: call to undeclared library function 'strlen' with type 'unsigned long (const char *)'; ISO C99 and later do not support implicit function declarations [-Wimplicit-function-declaration]
//~ 32: note: include the header <string.h> or explicitly provide a declaration for 'strlen'
//~ 46: error: call to undeclared library function 'printf' with type 'int (const char *, ...)'; ISO C99 and later do not support implicit function declarations [-Wimplicit-function-declaration]
//~ 46: note: include the header <stdio.h> or explicitly provide a declaration for 'printf'
int x(void) { return wide(1) + strlen("x") + printf("%d", 1); }
//~ 22: error: expected expression
int y(void) { return struct z; }
//~ 29: error: expected expression
int z = sizeof(int) + sizeof;
