// A character that is like nothing in C.
//~ 11: error: unexpected character <U+2665>
int x = 1 ♥;
