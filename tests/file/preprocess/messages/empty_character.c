// What -E passes on need not be C: an empty constant is only warned of.
// ARGS: -E -P %s
char x = '';
// STDOUT: char x = '';
