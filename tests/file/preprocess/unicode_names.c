// UTF-8 and universal character names in identifiers, which are the same name.
#define é 1
#define \u00e8 2
é \u00e9 è
#define S(x) #x
S(é) S(\u00e9)
int 变量; 
// STDOUT: 1 1 2
// STDOUT: "é" "\u00e9"
// STDOUT: int 变量;
