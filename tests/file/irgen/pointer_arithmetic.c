// Element addresses are inbounds; array members and pointers agree on it.
// ARGS: -O2 -Xclang -disable-llvm-passes -S -emit-llvm -o - %s
struct S { int a; int list[4]; char tail; };
int *element(int *p, long i) { return p + i; }
// CHECK-LABEL: @element(
// CHECK: getelementptr inbounds{{.*}} i32, ptr %{{.*}}, i64 %
int member(struct S *s, int i) { return s->list[i]; }
// CHECK-LABEL: @member(
// CHECK: getelementptr inbounds
// CHECK: load i32, ptr
char *tail(struct S *s) { return &s->tail; }
// CHECK-LABEL: @tail(
// CHECK: getelementptr inbounds
long difference(int *p, int *q) { return p - q; }
// CHECK-LABEL: @difference(
// CHECK: sub i64
// CHECK: sdiv exact i64 %{{.*}}, 4
