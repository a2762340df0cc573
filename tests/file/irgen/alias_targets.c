// What aliases and ifuncs name must be defined here; only the end of the unit knows it.
// ARGS[bad]: -DBAD -S -o - %s
// ARGS[good]: -S -emit-llvm -o - %s
void known(void) {}
void declared(void);
#ifdef BAD
void first(void) __attribute__((alias("nothing")));
void second(void) __attribute__((alias("declared")));
void third(void) __attribute__((alias("fourth")));
void fourth(void) __attribute__((alias("third")));
int data = 1;
void fifth(void) __attribute__((ifunc("data")));
int no_address(void) { return 0; }
void sixth(void) __attribute__((ifunc("no_address")));
void seventh(void) __attribute__((ifunc("nothing")));
#else
// good-DAG: @later = {{.*}}alias void (), ptr @known
// good-DAG: @soon = {{.*}}weak {{.*}}alias void (), ptr @known
// good-DAG: @over = {{.*}}alias void (), ptr @known
void soon(void) __attribute__((alias("later"), weak));
void later(void) __attribute__((alias("known")));
void over(void) __attribute__((alias("soon")));
#endif
