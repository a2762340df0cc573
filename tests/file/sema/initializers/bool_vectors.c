// clang: lists of the elements of vectors of bool, which are bits; as parts and as static objects.
// ARGS: -std=c23 -O0 -S -emit-llvm -o - %s
typedef _Bool bits __attribute__((ext_vector_type(8)));
typedef _Bool three __attribute__((ext_vector_type(3)));
typedef _Bool twenty __attribute__((ext_vector_type(20)));
struct Flags { int number; bits flags; short tail; };
// CHECK-DAG: @global = {{.*}}global i8 5
bits global = {1, 0, 1};
// CHECK-DAG: @part = {{.*}}global %struct.Flags { i32 1, i8 2, i16 7 }
struct Flags part = {1, {0, 1}, 7};
// CHECK-DAG: @several = {{.*}}global [3 x i8] c"\01\02\06"
bits several[] = {{1}, {0, 1}, {[1 ... 2] = 1}};
// CHECK-DAG: @ranges = {{.*}}global [4 x i8] c"\0C\0C\0C\00"
bits ranges[4] = {[0 ... 2] = {[2 ... 3] = 1}};
// CHECK-DAG: @wide = {{.*}}global i32 524801
twenty wide = {[0] = 1, [9] = 1, [19] = 1};
// CHECK-DAG: @short_one = {{.*}}global i8 6
three short_one = {0, 2, 1};
// CHECK-DAG: @designated = {{.*}}global %struct.Flags { i32 0, i8 16, i16 0 }
struct Flags designated = {.flags[4] = 1};
