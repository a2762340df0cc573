// Spacing of -E output: tokens that would join are kept apart, others as they were written.
#define EMPTY
#define PLUS +
#define MINUS -
#define ID(x) x
#define LESS <
#define NUMBER 1
+PLUS -MINUS +EMPTY+ -ID(-) ID(<)< LESS=
a ID(b)c ID(a)ID(b) NUMBER NUMBER.5 NUMBER e5
x ID(=)= ID(&)& ID(|)| ID(.). ID(-)> ID(#)#
f (a) f(a) f( a ) ID( f )(a)
"s"ID("t") L ID("u") ID(L)"w"
#define CALL(x) [x]
CALL( a ) CALL(a b) CALL( (a) )
(EMPTY) [ EMPTY ] {EMPTY EMPTY}
..ID(.) %ID(:) /ID(/) /ID(*)
.1ID(e) 1ID(.)2 0xID(f)
// STDOUT: + + - - + + - - < < < =
// STDOUT: a b c a b 1 1 .5 1 e5
// STDOUT: x = = & & | | . . - > # #
// STDOUT: f (a) f(a) f( a ) f(a)
// STDOUT: "s""t" L "u" L "w"
// STDOUT: [a] [a b] [(a)]
// STDOUT: () [ ] { }
// STDOUT: .. . % : / / / *
// STDOUT: .1ID(e) 1ID(.)2 0xID(f)
