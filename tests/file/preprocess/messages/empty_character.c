// What -E passes on need not be C: an empty constant is only warned of.
// ARGS: -E -P %s
//~ 10: warning: empty character constant [-Winvalid-pp-token]
char x = '';
// STDOUT: char x = '';
