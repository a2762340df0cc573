// What aliases and ifuncs name must be defined here; only the end of the unit knows it.
// ARGS[bad]: -DBAD -S -o - %s
// ARGS[good]: -S -emit-llvm -o - %s
void known(void) {}
void declared(void);
#ifdef BAD
//~ [bad] 33: error: alias must point to a defined variable or function
void first(void) __attribute__((alias("nothing")));
//~ [bad] 34: error: alias must point to a defined variable or function
void second(void) __attribute__((alias("declared")));
void third(void) __attribute__((alias("fourth")));
//~ [bad] 34: error: alias definition is part of a cycle
void fourth(void) __attribute__((alias("third")));
int data = 1;
//~ [bad] 33: error: ifunc must point to a defined function
void fifth(void) __attribute__((ifunc("data")));
int no_address(void) { return 0; }
//~ [bad] 33: error: ifunc resolver function must return a pointer
void sixth(void) __attribute__((ifunc("no_address")));
//~ [bad] 35: error: ifunc must point to a defined function
void seventh(void) __attribute__((ifunc("nothing")));
#else
// good-DAG: @later = {{.*}}alias void (), ptr @known
// good-DAG: @soon = {{.*}}weak {{.*}}alias void (), ptr @later
// good-DAG: @over = {{.*}}alias void (), ptr @known
void soon(void) __attribute__((alias("later"), weak));
void later(void) __attribute__((alias("known")));
//~ [good] 32: warning: alias will always resolve to known even if weak definition of soon is overridden [-Wignored-attributes]
void over(void) __attribute__((alias("soon")));
#endif
