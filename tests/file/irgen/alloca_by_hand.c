// GNU: `alloca` is the builtin however it is declared; in strict C the name is the program's.
// ARGS[gnu]: -std=gnu89 -S -emit-llvm -o - %s
// ARGS[strict]: -std=c89 -S -emit-llvm -o - %s
extern void *alloca(__SIZE_TYPE__);
void use(void *);

void f(int n) { use(alloca(n)); }
// gnu: alloca i8, i64 %{{[0-9]+}}, align 16
// gnu-NOT: @alloca
// strict: call ptr @alloca
