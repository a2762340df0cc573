// Static initializers are constants: padding, unions, bit-fields, addresses with offsets.
// ARGS: -S -emit-llvm -o - %s
struct S { char c; int i; short s[3]; };
// CHECK-DAG: @zero = {{.*}}global {{.*}}zeroinitializer
struct S zero = {0};
// CHECK-DAG: @array = {{.*}}global [4 x i32] [i32 1, i32 0, i32 0, i32 4]
int array[4] = {1, [3] = 4};
// CHECK-DAG: @inside = {{.*}}global ptr getelementptr{{.*}}(i8, ptr @array, i64 8)
int *inside = &array[2];
// CHECK-DAG: @pi = {{.*}}global double 3.1415
double pi = 3.1415;
// CHECK-DAG: @wide = {{.*}}global i128 1267650600228229401496703205376
__int128 wide = (__int128)1 << 100;
// CHECK-DAG: @letters = {{.*}}global [6 x i8] c"abc\00\00\00"
char letters[6] = "abc";
// CHECK-DAG: @function = {{.*}}global ptr @callee
int callee(void);
int (*function)(void) = callee;
// CHECK-DAG: @extended = {{.*}}global x86_fp80 0xK3FFF8000000000000000
long double extended = 1.0L;
