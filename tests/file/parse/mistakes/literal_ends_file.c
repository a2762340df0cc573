// A list whose last item is a literal without an end, where the file ends too.
// ARGS: -fsyntax-only %s
//~ 20: error: missing terminating '"' character
int values[] = {1, "without
