// GNU symver: the assembler's .symver, for definitions and aliases that are seen outside.
// ARGS[text]: -S -emit-llvm -o - versions.c
// ARGS[errors]: -c errors.c
// ARGS[format]: -c format.c
//--- versions.c
// What liblzma does: an old name is an alias of the new one.
extern __attribute__((__symver__("encode@V1"))) int encode_1(int x)
    __attribute__((__alias__("encode_2")));
extern __attribute__((__symver__("encode@@V2"))) int encode_2(int x);
int encode_2(int x) { return x; }
__attribute__((symver("twice@V1", "twice@@@V2"))) int twice = 4;
// text-DAG: module asm ".symver encode_1,encode@V1"
// text-DAG: module asm ".symver encode_2,encode@@V2"
// text-DAG: module asm ".symver twice,twice@V1"
// text-DAG: module asm ".symver twice,twice@@@V2"
//--- errors.c
//~ [errors] 41: error: symbol needs to be defined to have a version
__attribute__((symver("there@V1"))) int there(int x);
//~ [errors] 47: error: versioned symbol must be public
__attribute__((symver("here@V1"))) static int here(int x) { return x; }
int use(int x) { return here(there(x)); }
//--- format.c
//~ [format] 16: error: symver attribute argument must have format 'name@nodename'
__attribute__((symver("bare"))) int bare(int x) { return x; }
//~ [format] 16: error: symver attribute argument must have format 'name@nodename'
__attribute__((symver("a@b@c"))) int more(int x) { return x; }
