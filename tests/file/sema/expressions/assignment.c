// Assignment: lvalues and qualifiers (C17 6.5.16).
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -std=c17 %s
//~ 11: note: variable 'fixed' declared const here
//~ 11: note: variable 'fixed' declared const here
const int fixed = 1;
//~ 68: note: variable 's' declared const here
//~ 35: note: non-static data member 'y' declared const here
//~ 35: note: non-static data member 'y' declared const here
//~ 35: note: non-static data member 'y' declared const here
//~ 57: note: non-static data member 'z' declared const here
const struct S { int x; const int y; struct { const int z; } in; } s;
struct S plain, other;
int i, array[3], other_array[3], *p;
const int *cp;
//~ 12: note: variable 'pc' declared const here
int *const pc = &i;
struct incomplete;
extern struct incomplete inc, inc2;
//~ 6: note: 'f' declared here
//~ 18: note: variable 'parameter' declared const here
//~ 59: note: variable 'csp' declared const here
void f(const int parameter, struct S *sp, const struct S *csp) {
//~ 5: error: expression is not assignable
//~ 16: error: expression is not assignable
//~ 23: error: too few arguments to function call, expected 3, have 0
//~ 32: error: non-object type 'void (int, struct S *, const struct S *)' is not assignable
//~ 37: error: assignment to cast is illegal, lvalue casts are not supported
//~ 55: error: array type 'int[3]' is not assignable
//~ 74: error: array type 'char[2]' is not assignable
//~ 92: error: expression is not assignable
//~ 100: error: expression is not assignable
  1 = i; i + 1 = 2; f() = 1; f = 0; (int)i = 1; array = other_array; "x" = 0; (i) = 1; i++ = 1; -i = 1;
//~ 9: error: cannot assign to variable 'fixed' with const-qualified type 'const int'
//~ 18: error: cannot assign to variable 's' with const-qualified type 'const struct S'
//~ 31: error: cannot assign to non-static data member 'y' with const-qualified type 'const int'
//~ 42: error: cannot assign to variable 'plain' with const-qualified data member 'y'
//~ 55: error: read-only variable is not assignable
//~ 72: error: cannot assign to variable 'pc' with const-qualified type 'int *const'
//~ 87: error: cannot assign to variable 'parameter' with const-qualified type 'const int'
//~ 98: error: cannot assign to non-static data member 'y' with const-qualified type 'const int'
//~ 110: error: cannot assign to variable 'csp' with const-qualified type 'const struct S *'
//~ 124: error: cannot assign to non-static data member 'z' with const-qualified type 'const int'
  fixed = 2; s.x = 1; plain.y = 1; plain = other; *cp = 1; *pc = 2; pc = 0; parameter = 1; sp->y = 1; csp->x = 1; sp->in.z = 1;
//~ 7: error: incomplete type 'struct incomplete' is not assignable
//~ 42: error: expression is not assignable
//~ 48: warning: left operand of comma operator has no effect [-Wunused-value]
//~ 54: error: expression is not assignable
//~ 95: error: read-only variable is not assignable
  inc = inc2; i = 1 ? 2 : 3; (i ? i : i) = 1; (i, i) = 1; (struct S){1}.x = 2; (const int){1} = 2;
//~ 8: error: cannot assign to variable 'fixed' with const-qualified type 'const int'
//~ 12: error: read-only variable is not assignable
//~ 28: error: expression is not assignable
//~ 42: error: expression is not assignable
  fixed++; --*cp; cp++; &i = 0; sizeof i = 1; *"text" = 'x';
//~ 15: error: read-only variable is not assignable
//~ 65: error: expression is not assignable
  __func__[0] = 'a'; ((struct S *)0)->x = 1; array[0] = 1; L'x' = 1;
}
