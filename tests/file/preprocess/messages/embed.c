// #embed with wrong parameters or files.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c23 main.c
// ARGS[c17]: -fsyntax-only -std=c17 small.c
//--- main.c
int a[] = {
//~ [-] 27: error: invalid value '-1'; must be positive
#embed "data.bin" limit(-1)
1};
int b[] = {
//~ [-] 19: error: unknown embed preprocessor parameter 'unknown'
#embed "data.bin" unknown(1)
1};
int c[] = {
//~ [-] 24: error: expected '('
#embed "data.bin" limit
1};
int d[] = {
//~ [-] 7: error: expected "FILENAME" or <FILENAME>
#embed
1};
int e[] = {
//~ [-] 2: fatal error: 'nothing.bin' file not found
#embed "nothing.bin"
1};
//--- small.c
int x[] = {
//~ [c17] 2: warning: #embed is a C23 extension [-Wc23-extensions]
#embed "data.bin"
};
//--- data.bin
AB
