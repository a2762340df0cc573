// GNU: a compound literal as the whole value of a static scalar is as if its value stood there.
// ARGS: -S -emit-llvm -o - %s
// CHECK: @number = {{.*}}global i32 3
int number = (int){3};
// CHECK: @converted = {{.*}}global i64 4
long converted = (int){4};
// CHECK: @sum = {{.*}}global double 3.5
double sum = (double){1.5} + 2;
// CHECK: @pointer = {{.*}}global ptr @number
int *pointer = (int *){&number};
