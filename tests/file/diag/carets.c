// EXIT: 1
// Source lines, carets, ranges, tabs, wide characters and fix-its as they are printed.
int f(int first, int second) {
  return first + secnd;
	int x = 1 + "tab";
  é = 1; int wide = "ü" * 2;
  return f(first,, second);
}
struct S { int member; } s;
int g(void) { return s->member + s.membre; }
// STDERR: carets.c:4:18: error: use of undeclared identifier 'secnd'; did you mean 'second'?
// STDERR:     4 |   return first + secnd;
// STDERR:       |                  ^~~~~
// STDERR:       |                  second
// STDERR: carets.c:3:22: note: 'second' declared here
// STDERR:     3 | int f(int first, int second) {
// STDERR:       |                      ^
// STDERR: carets.c:5:12: warning: adding 'int' to a string does not append to the string [-Wstring-plus-int]
// STDERR:     5 |         int x = 1 + "tab";
// STDERR:       |                 ~ ^ ~~~~~
// STDERR: carets.c:5:12: note: use array indexing to silence this warning
// STDERR: carets.c:5:6: error: incompatible pointer to integer conversion initializing 'int' with an expression of type 'char *' [-Wint-conversion]
// STDERR:     5 |         int x = 1 + "tab";
// STDERR:       |             ^   ~~~~~~~~~
// STDERR: carets.c:6:3: error: use of undeclared identifier 'é'
// STDERR:     6 |   é = 1; int wide = "ü" * 2;
// STDERR:       |   ^
// STDERR: carets.c:6:27: error: invalid operands to binary expression ('char *' and 'int')
// STDERR:     6 |   é = 1; int wide = "ü" * 2;
// STDERR:       |                     ~~~ ^ ~
// STDERR: carets.c:7:18: error: expected expression
// STDERR:     7 |   return f(first,, second);
// STDERR:       |                  ^
// STDERR: carets.c:10:23: error: member reference type 'struct S' is not a pointer; did you mean to use '.'?
// STDERR:    10 | int g(void) { return s->member + s.membre; }
// STDERR:       |                      ~^~
// STDERR:       |                       .
// STDERR: carets.c:10:36: error: no member named 'membre' in 'struct S'; did you mean 'member'?
// STDERR:    10 | int g(void) { return s->member + s.membre; }
// STDERR:       |                                    ^~~~~~
// STDERR:       |                                    member
// STDERR: 1 warning and 7 errors generated.
