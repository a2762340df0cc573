// A place in a token made by ## is shown in the text that was made.
// ARGS: -fsyntax-only %s
// EXIT: 1
#define CAT(a, b) a##b
double z = CAT(1.2., 3);
// STDERR: pasted_text.c:5:12: error: invalid suffix '.3' on floating constant
// STDERR:     5 | double z = CAT(1.2., 3);
// STDERR:       |            ^
// STDERR: <scratch space>:1:4: note: expanded from here
// STDERR:     1 | 1.2.3
// STDERR:       |    ^
// STDERR: 1 error generated.
