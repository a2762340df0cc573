// What main may look like (C17 5.1.2.2.1).
// RUN[a]: %cinch -fsyntax-only a.c
// RUN[b]: %cinch -fsyntax-only b.c
// RUN[c]: %cinch -fsyntax-only c.c
// RUN[d]: %cinch -fsyntax-only d.c
// RUN[e]: %cinch -fsyntax-only e.c
// RUN[f]: %cinch -fsyntax-only f.c
// RUN[g]: %cinch -fsyntax-only g.c
// RUN[h]: %cinch -fsyntax-only h.c
//--- a.c
//~ [a] 1: warning: return type of 'main' is not 'int' [-Wmain-return-type]
//~ [a] 1: note: change return type to 'int'
void main(void) { }
//--- b.c
//~ [b] 1: warning: 'main' should not be declared static [-Wmain]
static int main(void) { }
//--- c.c
//~ [c] 5: error: too many parameters (5) for 'main': must be 0, 2, or 3
int main(int a, char **b, char **c, int d, int e) { }
//--- d.c
//~ [d] 5: warning: only one parameter on 'main' declaration [-Wmain]
int main(int a) { }
//--- e.c
//~ [e] 5: error: first parameter of 'main' (argument count) must be of type 'int'
//~ [e] 5: error: second parameter of 'main' (argument array) must be of type 'char **'
int main(float a, char *b) { }
//--- f.c
//~ [f] 1: error: 'main' is not allowed to be declared inline
inline int main(void) { }
//--- g.c
//~ [g] 5: warning: 'main' is not allowed to be declared variadic [-Wmain]
int main(int argc, char **argv, ...) { }
//--- h.c
int main(int argc, char *argv[], char **envp) { }
