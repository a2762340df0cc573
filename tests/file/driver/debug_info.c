// -g: line tables that a debugger can use; none without it.
// RUN: %cinch -g -c main.c -o g.o && readelf -S g.o | grep -c debug_line
// RUN[none]: %cinch -c main.c -o n.o && readelf -S n.o | grep -c debug_line
// EXIT[none]: 1
// RUN[lines]: %cinch -g -O0 main.c -o p && objdump --dwarf=decodedline p | awk '/^main.c/ && $2 > 0 { print $2 }' | sort -u | tr '\n' ' '
//--- main.c
int g(int x) {
  return x * 2;
}
int main(void) {
  return g(21) != 42;
}
// STDOUT: 3
// STDOUT[none]: 0
// STDOUT[lines]: 1 2 4 5 
