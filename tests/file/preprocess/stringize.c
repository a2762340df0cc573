// The # operator: spacing, quotes, backslashes, arguments not expanded.
#define S(x) #x
#define V(...) #__VA_ARGS__
#define X(x) S(x)
#define NAME value
S(a+b) S( a + b ) S(a  +  b) S()
S("text\n") S('"') S('\'') S(\n) S("\"")
S(NAME) X(NAME) S(S(1)) X(S(1))
V(a, b,c , d) V() V("x",'y')
S(/* comment */ a /* b */ c)
S(line
   break)
S(@) S(#) S(##) S(1.5e+3-x)
#define SPACE(x) # x
SPACE(<b c>)
#define BOTH(x) #x x
BOTH(NAME)
S(L"wide") S(u8'c')
// STDOUT: "a+b" "a + b" "a + b" ""
// STDOUT: "\"text\\n\"" "'\"'" "'\\''" "\n" "\"\\\"\""
// STDOUT: "NAME" "value" "S(1)" "\"1\""
// STDOUT: "a, b,c , d" "" "\"x\",'y'"
// STDOUT: "a c"
// STDOUT: "line break"
// STDOUT: "@" "#" "##" "1.5e+3-x"
// STDOUT: "<b c>"
// STDOUT: "NAME" value
// STDOUT: "L\"wide\"" "u8'c'"
