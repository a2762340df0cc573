// C23 6.5.3.6: compound literals with storage classes.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c23 -Wno-unused-value %s
int *file_1 = &(static int){3};
const int *file_2 = &(constexpr int){3};
//~ 15: error: initializer element is not a compile-time constant
int *file_3 = &(thread_local int){3};
//~ 15: error: initializer element is not a compile-time constant
int *file_4 = &(static thread_local int){3};
//~ 17: error: illegal storage class on file-scoped variable
int *file_5 = &(register int){3};
//~ 17: error: a compound literal cannot have the storage class 'auto'
int *file_6 = &(auto int){3};
//~ 17: error: a compound literal cannot have the storage class 'extern'
int *file_7 = &(extern int){3};
//~ 17: error: a compound literal cannot have the storage class 'typedef'
int *file_8 = &(typedef int){3};
int *function(int n) {
  int *block_1 = &(static int){3};
//~ 32: error: initializer element is not a compile-time constant
  int *block_2 = &(static int){n};
//~ 18: error: address of register variable requested
  int *block_3 = &(register int){n};
  int *block_4 = (register int[2]){n};
  int block_5 = (register int){n};
//~ 20: error: '_Thread_local' variables must have global storage
  int *block_6 = &(thread_local int){3};
  int *block_7 = &(static thread_local int){3};
//~ 20: error: a compound literal cannot have the storage class 'auto'
  int *block_8 = &(auto int){3};
  static const int *block_9 = &(static const int){3};
//~ 32: error: initializer element is not a compile-time constant
  static const int *block_10 = &(constexpr int){3};
//~ 3: error: compound literal cannot be of variable-length array type
  (static int[n]){};
  return block_1;
}
