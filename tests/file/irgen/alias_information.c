// What the optimizer may rely on: struct-path TBAA, restrict, nonnull, bool ranges.
// ARGS: -O2 -Xclang -disable-llvm-passes -S -emit-llvm -o - %s
struct S { int i; float f; };
float read(struct S *s, int *p) { *p = 1; return s->f; }
// CHECK-LABEL: @read(
// CHECK: store i32 1, ptr %{{.*}}, !tbaa ![[INT:[0-9]+]]
// CHECK: load float, ptr %{{.*}}, !tbaa ![[MEMBER:[0-9]+]]
void copy(int *restrict to, const int *restrict from) { *to = *from; }
// CHECK-LABEL: @copy(
// CHECK-SAME: ptr noalias
// CHECK-SAME: ptr noalias
_Bool flag(_Bool *b) { return *b; }
// CHECK-LABEL: @flag(
// CHECK: load i8, ptr %{{.*}}, !tbaa !{{[0-9]+}}, !range
char any(char *c) { return *c; }
// CHECK-LABEL: @any(
// CHECK: load i8, ptr %{{.*}}, !tbaa
// CHECK: ![[INT]] = !{![[INT_TYPE:[0-9]+]], ![[INT_TYPE]], i64 0}
// CHECK: ![[INT_TYPE]] = !{!"int",
// CHECK: ![[MEMBER]] = !{![[STRUCT:[0-9]+]], ![[FLOAT:[0-9]+]], i64 4}
